package dev.databag.maven;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the fingerprint of a compiled type in its {@code @Generated}, which no reflection shows (JVMS 4.1, 4.7.17). */
final class ClassFile {
    private static final String ATTRIBUTE = "RuntimeInvisibleAnnotations";
    private static final String GENERATED = "Ldev/databag/Generated;";
    private static final String FINGERPRINT = "fingerprint";
    private static final int MAGIC = 0xCAFEBABE;

    private final DataInputStream in;
    private final String[] texts;

    private ClassFile(DataInputStream in) throws IOException {
        this.in = in;
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readInt();
        texts = new String[in.readUnsignedShort()];
        readConstants();
    }

    /** Nothing where there is no such file, or no fingerprint in it. */
    static Optional<String> fingerprint(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new ClassFile(in).fingerprint();
        }
    }

    private void readConstants() throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // A long or a double takes two places.
                    i++;
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private Optional<String> fingerprint() throws IOException {
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        skipMembers();
        skipMembers();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            String name = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (ATTRIBUTE.equals(name)) {
                return annotations();
            }
            in.skipNBytes(length);
        }
        return Optional.empty();
    }

    private void skipMembers() throws IOException {
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            in.skipNBytes(6);
            for (int j = in.readUnsignedShort(); j > 0; j--) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
        }
    }

    private Optional<String> annotations() throws IOException {
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            Optional<String> found = annotation();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> annotation() throws IOException {
        boolean ours = GENERATED.equals(texts[in.readUnsignedShort()]);
        Optional<String> found = Optional.empty();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            boolean wanted = FINGERPRINT.equals(texts[in.readUnsignedShort()]);
            Optional<String> value = value();
            found = ours && wanted ? value : found;
        }
        return found;
    }

    /** Any value, to get past it; a string is the result. */
    private Optional<String> value() throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 's' -> {
                return Optional.ofNullable(texts[in.readUnsignedShort()]);
            }
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                for (int i = in.readUnsignedShort(); i > 0; i--) {
                    value();
                }
            }
            default -> in.skipNBytes(2);
        }
        return Optional.empty();
    }
}
