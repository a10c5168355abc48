package dev.databag.standin;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A hook tool as a process: sends its command line to the {@link HookToolServer} and says what that answers.
 *
 * <p>The protocol: context id, working directory, number of arguments with the tool first, each of them, standard
 * input; then, the other way, exit status, standard output, standard error. Numbers are four bytes, big end first;
 * texts and bytes have their length before them; text is UTF-8. Standard input is read only for {@code --file -}, for a
 * hook may leave it open.
 */
public final class HookToolClient {
    private HookToolClient() {}

    /**
     * Runs a tool.
     *
     * @param command the tool's name and its arguments
     * @throws IOException if the server is gone
     */
    public static void main(String[] command) throws IOException {
        System.exit(run(command));
    }

    private static int run(String[] command) throws IOException {
        String address = System.getenv("JUJU_AGENT_SOCKET_ADDRESS");
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(request);
            write(out, System.getenv("JUJU_CONTEXT_ID"));
            write(out, System.getProperty("user.dir"));
            out.writeInt(command.length);
            for (String word : command) {
                write(out, word);
            }
            byte[] input = readsInput(command) ? System.in.readAllBytes() : new byte[0];
            out.writeInt(input.length);
            out.write(input);
            request.writeTo(Channels.newOutputStream(server));

            DataInputStream in = new DataInputStream(Channels.newInputStream(server));
            int status = in.readInt();
            System.out.write(in.readNBytes(in.readInt()));
            System.err.write(in.readNBytes(in.readInt()));
            System.out.flush();
            System.err.flush();
            return status;
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static boolean readsInput(String[] command) {
        String line = String.join(" ", command) + " ";
        return line.contains(" --file - ") || line.contains(" --file=- ");
    }
}
