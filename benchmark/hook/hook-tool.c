/*
 * All of Juju's hook tools that the hooks of benchmark/hook-time call, in one program that is told apart by its name.
 * It answers what a leader hears in a model where everything has been said: the other side has published, and so has
 * this one.
 *
 * Each call adds a line to the file HOOK_TOOL_LOG: the tool's name and the CPU time in microseconds that the process
 * has used, from its start to there.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const char OFFER[] =
    "{\"receivers\": \"[{\\\"protocol\\\": {\\\"name\\\": \\\"otlp_grpc\\\", \\\"type\\\": \\\"grpc\\\"}, \\\"url\\\": \\\"10.1.2.2:4317\\\"}, "
    "{\\\"protocol\\\": {\\\"name\\\": \\\"otlp_http\\\", \\\"type\\\": \\\"http\\\"}, \\\"url\\\": \\\"http://10.1.2.2:4318\\\"}, "
    "{\\\"protocol\\\": {\\\"name\\\": \\\"zipkin\\\", \\\"type\\\": \\\"http\\\"}, \\\"url\\\": \\\"http://10.1.2.2:9411\\\"}]\"}";
static const char REQUEST[] = "{\"receivers\": \"[\\\"otlp_http\\\", \\\"otlp_grpc\\\", \\\"zipkin\\\"]\"}";

static int has(int argc, char **argv, const char *word) {
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], word) == 0) {
            return 1;
        }
    }
    return 0;
}

static const char *answer(const char *tool, int argc, char **argv) {
    if (strcmp(tool, "is-leader") == 0) {
        return "true";
    }
    if (strcmp(tool, "relation-ids") == 0) {
        return has(argc, argv, "tracing") ? "[\"tracing:0\"]" : "[]";
    }
    if (strcmp(tool, "relation-list") == 0) {
        return has(argc, argv, "--app") ? "\"tempo\"" : "[\"tempo/0\"]";
    }
    if (strcmp(tool, "relation-get") == 0) {
        const char *whose = argc > 1 ? argv[argc - 1] : "";
        return strcmp(whose, "tempo") == 0 ? OFFER : strcmp(whose, "shop") == 0 ? REQUEST : "{}";
    }
    return "";
}

static void log_call(const char *tool) {
    const char *file = getenv("HOOK_TOOL_LOG");
    struct rusage usage;
    char line[128];
    if (file == NULL) {
        return;
    }
    getrusage(RUSAGE_SELF, &usage);
    int length = snprintf(line, sizeof line, "%s %lld\n", tool,
            (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    int out = open(file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (out < 0 || write(out, line, length) != length) {
        perror(file);
        exit(1);
    }
    close(out);
}

int main(int argc, char **argv) {
    const char *slash = strrchr(argv[0], '/');
    const char *tool = slash == NULL ? argv[0] : slash + 1;
    char drop[4096];
    if (has(argc, argv, "--file")) {
        while (read(STDIN_FILENO, drop, sizeof drop) > 0) {
        }
    }
    const char *said = answer(tool, argc, argv);
    if (*said != '\0') {
        puts(said);
        fflush(stdout);
    }
    log_call(tool);
    return 0;
}
