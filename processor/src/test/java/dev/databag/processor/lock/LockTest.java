package dev.databag.processor.lock;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceReader;
import dev.databag.processor.relation.InterfaceRules;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LockTest {
    private static final String SCHEMA =
            """
            {"type": "object", "properties": {"app": {
              "type": "object",
              "properties": {
                "host": {"type": "string"},
                "size": {"enum": ["small", "large"]}
              },
              "required": ["host"]
            }}}
            """;

    private static final String LOCK =
            """
            databag.lock 1
            # What was generated, and from what. Commit this file; mvn databag:lock writes it.

            package com.example.shop
              type ProviderAppData
                host = host
                size = size
              type ProviderAppData.Size
                LARGE = large
                SMALL = small
              schema provider.json 7d
                | {"type": "object", "properties": {"app": {
                |   "type": "object",
                |   "properties": {
                |     "host": {"type": "string"},
                |     "size": {"enum": ["small", "large"]}
                |   },
                |   "required": ["host"]
                | }}}
                |
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aLockHasNamesAndSchemas() {
        assertThat(locked(SCHEMA).replaceFirst("[0-9a-f]{64}", "7d")).isEqualTo(LOCK);
    }

    @Test
    void whatIsAsItWasLockedIsRight() {
        assertThat(messages(SCHEMA)).isEmpty();
    }

    @Test
    void aLockThatWasWrittenIsReadBack() {
        Lock lock = Lock.read("databag.lock", locked(SCHEMA), Optional.empty());
        assertThat(Lock.text(lock.packages())).isEqualTo(locked(SCHEMA));
    }

    @Test
    void aLockWithTheLineEndsOfWindowsIsTheSame() {
        Lock lock = Lock.read("databag.lock", locked(SCHEMA).replace("\n", "\r\n"), Optional.empty());
        LockCheck.check(lock, read(SCHEMA.replace("\n", "\r\n")), InterfaceOptions.DEFAULT, Optional.empty(), diagnostics);
        assertThat(lock.brokenLine()).isEqualTo(0);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aRemovedNameIsSaidAtItsLineInTheLock() {
        assertThat(messages(SCHEMA.replace(", \"large\"", "")))
                .isEqualTo(
                        """
                        databag.lock:9:5: [locked-name] LARGE of ProviderAppData.Size is not generated any more
                              LARGE = large
                              ^
                          undo it, or accept it: mvn databag:lock -Ddatabag.accept="why nobody is hurt"
                        provider.json:5:22: [locked-wire] a new requirer will find size "large" and call the databag invalid
                          for what is locked at databag.lock:16:28 /properties/app/properties/size/enum
                          in the provider's application databag
                              "size": {"enum": ["small"]}
                                               ^
                          undo it, or accept it: mvn databag:lock -Ddatabag.accept="why nobody is hurt"
                        """);
    }

    @Test
    void aChangeThatHurtsNobodyIsAWarning() {
        assertThat(messages(SCHEMA.replace("{\"type\": \"string\"},", "{\"type\": \"string\"}, \"port\": {\"type\": \"integer\"},")))
                .isEqualTo(
                        """
                        databag.lock:4:1: [stale-lock] the schemas of com.example.shop have changed, compatibly, since they were locked
                          package com.example.shop
                          ^
                          lock what is new: mvn databag:lock
                        """);
    }

    @Test
    void aReasonMakesABreakAnEntryOfTheLock() {
        Lock lock = Lock.read("databag.lock", locked(SCHEMA), Optional.empty());
        LockedPackage now = LockCheck.check(
                lock,
                read(SCHEMA.replace("\"required\": [\"host\"]", "\"required\": [\"host\", \"size\"]")),
                InterfaceOptions.DEFAULT,
                Optional.of("nobody has deployed it yet"),
                diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(Lock.text(List.of(now)))
                .contains(
                        """
                        package com.example.shop
                          accepted nobody has deployed it yet
                            breaks a new requirer may find no size, which it requires, and wait for it
                          type ProviderAppData
                        """);
    }

    @Test
    void aSchemaThatWasEditedInTheLockBreaksIt() {
        String edited = locked(SCHEMA).replace("\"small\"", "\"tiny\"");
        LockCheck.check(
                Lock.read("databag.lock", edited, Optional.empty()), read(SCHEMA), InterfaceOptions.DEFAULT, Optional.empty(), diagnostics);
        assertThat(shown().replaceAll("[0-9a-f]{64}", "7d"))
                .isEqualTo(
                        """
                        databag.lock:11:3: [broken-lock] this is no line of a lock, or a schema in it does not have its digest
                            schema provider.json 7d
                            ^
                          restore the file from version control; only mvn databag:lock writes it
                        """);
    }

    @Test
    void aLineThatNoLockHasBreaksIt() {
        for (String text : List.of("", "{}", "databag.lock 2\n", "databag.lock 1\n<<<<<<< ours\n", "databag.lock 1\npackage a\n  what\n")) {
            assertThat(Lock.read("databag.lock", text, Optional.empty()).brokenLine()).isGreaterThan(0);
        }
    }

    private String messages(String schema) {
        Lock lock = Lock.read("databag.lock", locked(SCHEMA), Optional.empty());
        LockCheck.check(lock, read(schema), InterfaceOptions.DEFAULT, Optional.empty(), diagnostics);
        return shown();
    }

    private String shown() {
        return diagnostics.all().stream().map(Diagnostic::text).map(text -> text + "\n").collect(Collectors.joining());
    }

    private static String locked(String schema) {
        Lock none = Lock.read("databag.lock", Lock.text(List.of()), Optional.empty());
        return Lock.text(List.of(
                LockCheck.check(none, read(schema), InterfaceOptions.DEFAULT, Optional.empty(), new Diagnostics())));
    }

    private static InterfaceRules read(String schema) {
        Diagnostics none = new Diagnostics();
        SchemaDocument provider = SchemaReader.read(SchemaSource.of("provider.json", schema), none);
        InterfaceDeclaration declaration = new InterfaceDeclaration("com.example.shop", InterfaceOptions.DEFAULT, false);
        return new InterfaceReader().readRules(declaration, List.of(provider), SchemaTexts.of(Map.of()), none);
    }

}
