package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.standin.ClassPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Juju forbids does not compile. Each line stands where a charm's code would. */
class WhoMayWriteTest {
    @TempDir
    Path directory;

    @Test
    void whatIsAllowedCompiles() throws IOException {
        assertThat(errors("relation.remoteApp().get(\"receivers\");")).isEmpty();
        assertThat(errors("relation.remoteUnits().get(0).get(\"host\");")).isEmpty();
        assertThat(errors("relation.localUnit().write(delta);")).isEmpty();
        assertThat(errors("hook.leadership().ifPresent(leader -> relation.localApp(leader).write(delta));")).isEmpty();
    }

    @Test
    void remoteDatabagsHaveNoWrite() throws IOException {
        for (String remote : new String[] {"remoteApp()", "remoteUnits().get(0)", "remoteUnit(\"tempo/0\")"}) {
            assertThat(errors("relation." + remote + ".write(delta);"))
                    .containsExactly("compiler.err.cant.resolve.location.args");
        }
    }

    @Test
    void writingADatabagAsAMapDoesNotCompileWhereWarningsCount() throws IOException {
        for (String databag : new String[] {"remoteApp()", "remoteUnit(\"tempo/0\")", "localUnit()"}) {
            for (String change : new String[] {
                "put(\"a\", \"b\")", "putAll(Map.of())", "remove(\"a\")", "clear()"
            }) {
                assertThat(errors("relation." + databag + "." + change + ";", "-Xlint:deprecation", "-Werror"))
                        .containsExactly("compiler.err.warnings.and.werror");
            }
        }
        assertThat(errors("relation.remoteApp().get(\"a\");", "-Xlint:deprecation", "-Werror")).isEmpty();
    }

    @Test
    void applicationDatabagNeedsLeadership() throws IOException {
        assertThat(errors("relation.localApp().write(delta);")).containsExactly("compiler.err.cant.apply.symbol");
        assertThat(errors("relation.localApp(hook.leadership());")).containsExactly("compiler.err.cant.apply.symbol");
        assertThat(errors("relation.localApp(true);")).containsExactly("compiler.err.cant.apply.symbol");
    }

    @Test
    void leadershipCannotBeMade() throws IOException {
        assertThat(errors("relation.localApp(new Leadership(hook)).write(delta);"))
                .containsExactly("compiler.err.not.def.public.cant.access");
        assertThat(errors("class Mine extends Leadership {}"))
                .contains("compiler.err.cant.inherit.from.final");
    }

    @Test
    void viewsCannotBeMadeOrTurnedIntoEachOther() throws IOException {
        assertThat(errors("new LocalDatabag(relation, dev.databag.Scope.APP, \"tempo\").write(delta);"))
                .containsExactly("compiler.err.not.def.public.cant.access");
        assertThat(errors("((LocalDatabag) relation.remoteApp()).write(delta);"))
                .containsExactly("compiler.err.prob.found.req");
        assertThat(errors("LocalDatabag mine = relation.remoteApp();")).containsExactly("compiler.err.prob.found.req");
    }

    @Test
    void applicationSecretNeedsLeadership() throws IOException {
        assertThat(errors("hook.secrets().add(SecretContent.of(Map.of(\"password\", \"x\")));"))
                .containsExactly("compiler.err.cant.apply.symbols");
    }

    /** What javac says, as the keys of its messages. */
    private List<String> errors(String statement, String... options) throws IOException {
        Path source = directory.resolve("Charm.java");
        Files.writeString(source, """
                package com.example;
                import dev.databag.DatabagDelta;
                import dev.databag.juju.*;
                import java.util.Map;
                class Charm {
                    void run(Hook hook, Relation relation, DatabagDelta delta) {
                        %s
                    }
                }
                """.formatted(statement));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-XDrawDiagnostics", "-proc:none", "-d", directory.toString()));
        arguments.addAll(List.of("-classpath", ClassPath.of(Hook.class), source.toString()));
        javac.run(writer, writer, arguments.toArray(new String[0]));
        return out.toString()
                .lines()
                .filter(line -> line.contains("compiler.err."))
                .map(line -> line.replaceAll(".*(compiler\\.err\\.[a-z.]+).*", "$1"))
                .toList();
    }
}
