package dev.databag.standin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hook tools as real executables: a directory for the PATH, whose programs ask this process through a socket, as Juju's
 * do.
 *
 * <pre>{@code
 * try (HookToolServer tools = HookToolServer.start()) {
 *     model.deploy("app", tools.charm(Path.of("example/requirer")));   // runs its dispatch, as Juju would
 *     model.settle();
 * }
 * }</pre>
 *
 * <p>Each tool is a script that starts {@link HookToolClient} in a JVM. A faster client in another language can take
 * its place; the protocol is in {@link HookToolClient}. When this process ends, a tool that runs fails and stays behind
 * nowhere.
 */
public final class HookToolServer implements AutoCloseable {
    private static final List<String> TOOLS = List.of(
            "relation-ids",
            "relation-list",
            "relation-get",
            "relation-set",
            "relation-model-get",
            "is-leader",
            "status-set",
            "juju-log",
            "network-get",
            "secret-add",
            "secret-get",
            "secret-grant",
            "secret-set",
            "secret-revoke",
            "secret-remove",
            "secret-info-get");

    private final Path directory;
    private final ServerSocketChannel listener;
    private final Map<String, HookContext> hooks = new HashMap<>();

    private HookToolServer(Path directory, ServerSocketChannel listener) {
        this.directory = directory;
        this.listener = listener;
    }

    /**
     * Makes the directory and listens.
     *
     * @return the server, to be closed
     * @throws IOException if the file system or the socket fails
     */
    public static HookToolServer start() throws IOException {
        Path directory = Files.createTempDirectory("juju");
        for (String tool : TOOLS) {
            write(directory.resolve(tool), script());
        }
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(directory.resolve("agent.socket")));
        HookToolServer server = new HookToolServer(directory, listener);
        Thread thread = new Thread(server::listen, "hook tools");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static String script() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = ClassPath.of(HookToolClient.class);
        return "#!/bin/sh\nexec '" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + classPath + "' "
                + HookToolClient.class.getName() + " \"${0##*/}\" \"$@\"\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * A charm whose hooks are runs of its {@code dispatch}, with the charm's directory as working directory.
     *
     * @param charmDirectory where the charm lies
     * @return the charm; what a hook prints goes where this process prints
     */
    public Charm charm(Path charmDirectory) {
        return hook -> {
            Map<String, String> environment = environment(hook);
            Path directory = charmDirectory.toAbsolutePath();
            environment.put("JUJU_CHARM_DIR", directory.toString());
            return seen(run(List.of(directory.resolve("dispatch").toString()), environment, directory));
        };
    }

    /**
     * A charm whose hooks are runs of a command:
     * {@code tools.charm(List.of(java, "-cp", classPath, "com.example.Main"))}.
     *
     * @param command the command
     * @return the charm; what a hook prints goes where this process prints
     */
    public Charm charm(List<String> command) {
        return hook -> seen(run(command, environment(hook), Path.of("").toAbsolutePath()));
    }

    /** Tools are served by another thread: what they did to the model is to be seen by this one. */
    private int seen(int status) {
        synchronized (hooks) {
            return status;
        }
    }

    private static int run(List<String> command, Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    /**
     * What a process needs to be that hook: Juju's variables, and a PATH with the tools first.
     *
     * @param hook the hook
     * @return the variables; a new map
     */
    public Map<String, String> environment(HookContext hook) {
        synchronized (hooks) {
            hooks.put(hook.id(), hook);
        }
        Map<String, String> environment = new HashMap<>(hook.environment());
        environment.put("JUJU_AGENT_SOCKET_ADDRESS", directory.resolve("agent.socket").toString());
        environment.put("JUJU_AGENT_SOCKET_NETWORK", "unix");
        environment.put("PATH", directory + ":" + System.getenv("PATH"));
        return environment;
    }

    /**
     * Where the tools are.
     *
     * @return the directory for a PATH
     */
    public Path directory() {
        return directory;
    }

    private void listen() {
        while (true) {
            try (SocketChannel client = listener.accept()) {
                serve(client);
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException broken) {
                // A tool that was killed: the next one has a connection of its own.
                if (!listener.isOpen()) {
                    return;
                }
            }
        }
    }

    private void serve(SocketChannel client) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(client));
        String context = text(in);
        Path workingDirectory = Path.of(text(in));
        List<String> command = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            command.add(text(in));
        }
        byte[] input = bytes(in);
        ToolAnswer answer;
        synchronized (hooks) {
            HookContext hook = hooks.get(context);
            answer = hook == null
                    ? new ToolAnswer(1, "", "ERROR bad request: unknown context \"" + context + "\"\n")
                    : hook.run(command, input, workingDirectory);
        }
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
        out.writeInt(answer.status());
        for (String text : List.of(answer.output(), answer.errors())) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.flush();
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
