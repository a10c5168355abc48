package dev.databag.maven;

import dev.databag.processor.Generation.Message;
import dev.databag.processor.diagnostic.Severity;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/** Says what is wrong, in the form that the compiler plugin has given to IDEs and CI servers, and as markers in an IDE. */
final class Problems {
    private final Log log;
    private final BuildContext context;

    Problems(Log log, BuildContext context) {
        this.log = log;
        this.context = context;
    }

    /** Forgets the markers of an earlier run. */
    void clear(Iterable<File> files) {
        for (File file : files) {
            context.removeMessages(file);
        }
    }

    /** Says them all, and how many of them are errors. */
    int report(List<Message> messages) {
        int errors = 0;
        for (Message message : messages) {
            String text = place(message) + message.text();
            if (message.severity() == Severity.ERROR) {
                errors++;
                log.error(text);
            } else {
                log.warn(text);
            }
            mark(message);
        }
        return errors;
    }

    /** {@code path:[line,column] }, without the brackets when the whole file is meant. */
    private static String place(Message message) {
        String position = message.line() == 0 ? "" : "[" + message.line() + "," + message.column() + "]";
        return message.path() + ":" + position + " ";
    }

    private void mark(Message message) {
        // The one of the command line would only log it again.
        if (!(context instanceof DefaultBuildContext)) {
            context.addMessage(
                    new File(message.path()),
                    message.line(),
                    message.column(),
                    message.text(),
                    message.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
                    null);
        }
    }

    /** {@code 1 error}, {@code 2 errors}. */
    static String count(int errors) {
        return errors == 1 ? "1 error" : errors + " errors";
    }
}
