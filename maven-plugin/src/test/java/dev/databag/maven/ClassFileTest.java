package dev.databag.maven;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassFileTest {
    @TempDir
    private Path directory;

    @Test
    void fingerprintIsFoundAmongOtherAnnotations() throws IOException {
        assertThat(fingerprint("""
                @Other(text = "no", number = 1L, kind = java.lang.annotation.ElementType.TYPE, type = int.class,
                        nested = @Generated(fingerprint = "nested"), list = {"a", "b"})
                @Generated(value = "dev.databag", fingerprint = "abc")
                class Type {
                    static final long LONG = 1L << 40;
                    static final double DOUBLE = 1.5;
                    @Other Object lambda() {
                        return (Runnable) () -> System.out.println(LONG + DOUBLE + "x");
                    }
                }
                """)).hasValue("abc");
    }

    @Test
    void typeOfTheUsersHasNone() throws IOException {
        assertThat(fingerprint("@Other(text = \"x\") class Type {}")).isEmpty();
        assertThat(fingerprint("@Generated(value = \"dev.databag\") class Type {}")).isEmpty();
        assertThat(fingerprint("class Type {}")).isEmpty();
    }

    @Test
    void missingFileHasNone() throws IOException {
        assertThat(ClassFile.fingerprint(directory.resolve("Missing.class"))).isEmpty();
    }

    @Test
    void brokenFileIsAnIoException() throws IOException {
        fingerprint("@Generated(value = \"dev.databag\", fingerprint = \"abc\") class Type {}");
        byte[] whole = Files.readAllBytes(directory.resolve("dev/databag/Type.class"));
        Path cut = directory.resolve("Cut.class");
        for (int length = 0; length < whole.length - 40; length += 7) {
            Files.write(cut, java.util.Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> ClassFile.fingerprint(cut));
        }
    }

    private java.util.Optional<String> fingerprint(String type) throws IOException {
        Path source = Files.writeString(directory.resolve("Type.java"), """
                package dev.databag;
                @interface Generated { String value() default ""; String fingerprint() default ""; }
                @interface Other {
                    String text() default ""; long number() default 0; Class<?> type() default void.class;
                    java.lang.annotation.ElementType kind() default java.lang.annotation.ElementType.FIELD;
                    Generated nested() default @Generated; String[] list() default {};
                }
                """ + type);
        List<String> arguments = List.of("-d", directory.toString(), "-proc:none", source.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]))).isEqualTo(0);
        return ClassFile.fingerprint(directory.resolve("dev/databag/Type.class"));
    }
}
