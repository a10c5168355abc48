package dev.databag.juju;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs hook tools, reads what they answer, and tells their failures apart by their words, for Juju gives them all exit
 * status 1 or 2.
 */
final class HookTools {
    private static final byte[] NO_INPUT = new byte[0];

    private final ToolRunner runner;

    HookTools(ToolRunner runner) {
        this.runner = runner;
    }

    boolean isLeader() {
        return answer(List.of("is-leader", "--format=json")).bool();
    }

    String string(List<String> command) {
        return answer(command).string();
    }

    List<String> strings(List<String> command) {
        return answer(command).strings();
    }

    Map<String, String> map(List<String> command) {
        return answer(command).map();
    }

    Network network(List<String> command) {
        return answer(command).network();
    }

    SecretInfo secretInfo(List<String> command, String model) {
        return answer(command).secretInfo(model);
    }

    private ToolOutput answer(List<String> command) {
        return new ToolOutput(line(command, command.size()), run(command));
    }

    /** The URI that secret-add printed. Its last argument is a file's path, which is nobody's business. */
    SecretUri secretUri(List<String> command, SecretContent content) {
        return new ToolOutput(line(command, command.size() - 1), secret(command, content)).secretUri();
    }

    /** What a tool wrote that was given content in the file that its last argument names; nobody repeats it. */
    String secret(List<String> command, SecretContent content) {
        int shown = command.size() - 1;
        ToolResult result = runner.run(command, NO_INPUT);
        if (result.status() == 0) {
            return result.output();
        }
        boolean repeats = false;
        for (String text : content.toMap().values()) {
            repeats |= !text.isEmpty() && result.errors().contains(text);
        }
        throw failure(command, shown, repeats ? ToolResult.exited(result.status(), "", "") : result);
    }

    /** What the tool wrote; it ended with status 0. */
    String run(List<String> command) {
        return run(command, command.size(), NO_INPUT);
    }

    String run(List<String> command, byte[] input) {
        return run(command, command.size(), input);
    }

    /** As run(command), but only so many of its words may stand in an exception. */
    String run(List<String> command, int shown) {
        return run(command, shown, NO_INPUT);
    }

    private String run(List<String> command, int shown, byte[] input) {
        ToolResult result = runner.run(command, input);
        if (result.status() != 0) {
            throw failure(command, shown, result);
        }
        return result.output();
    }

    private static HookToolException failure(List<String> command, int shown, ToolResult result) {
        String line = line(command, shown);
        if (result.isMissing()) {
            return new HookToolMissingException(line);
        }
        if (result.isTimedOut()) {
            return new HookToolTimeoutException(line, result.seconds());
        }
        return failure(line, result.status(), said(result));
    }

    private static String line(List<String> command, int shown) {
        StringBuilder line = new StringBuilder(command.get(0));
        for (int i = 1; i < shown; i++) {
            line.append(' ').append(command.get(i));
        }
        return shown < command.size() ? line.append(" ...").toString() : line.toString();
    }

    private static String said(ToolResult result) {
        String said = result.errors().strip();
        if (said.startsWith("ERROR ")) {
            said = said.substring("ERROR ".length());
        }
        return said.isEmpty() ? "exit status " + result.status() : said;
    }

    /**
     * The wordings are those of Juju 2.9 to 4.0: "relation not found" of most tools, "relation 3 not found" of
     * network-get; secret "ID" not found, consumer label "x" not found, secret revision 3 not found.
     */
    private static HookToolException failure(String line, int status, String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("permission denied") || words.contains("cannot write relation settings")) {
            return new PermissionDeniedException(line, status, said);
        }
        if (words.contains("relation not found") || isNumberedRelationNotFound(words)) {
            return new RelationNotFoundException(line, status, said);
        }
        if (line.startsWith("secret-") && words.contains(" not found")) {
            return new SecretNotFoundException(line, status, said);
        }
        return new HookToolException(line, status, said);
    }

    private static boolean isNumberedRelationNotFound(String words) {
        int start = words.indexOf("relation ");
        int end = words.indexOf(" not found", start);
        if (start < 0 || end < start + "relation ".length() + 1) {
            return false;
        }
        for (int i = start + "relation ".length(); i < end; i++) {
            if (words.charAt(i) < '0' || words.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
