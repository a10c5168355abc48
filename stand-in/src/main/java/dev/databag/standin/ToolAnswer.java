package dev.databag.standin;

/**
 * How a hook tool ended: {@code new ToolAnswer(1, "", "ERROR permission denied\n")}.
 *
 * @param status the exit status
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ToolAnswer(int status, String output, String errors) {}
