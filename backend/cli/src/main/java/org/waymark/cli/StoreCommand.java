package org.waymark.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.waymark.backend.platform.store.backup.BackupException;
import org.waymark.backend.platform.store.backup.BackupSummary;

/** What backup and restore share: finding the store, telling what was done, and the exit codes 0, 1 and 2. */
final class StoreCommand {

    /** The command's own part. */
    interface Work {
        /** @throws BackupException with a sentence for people */
        BackupSummary run(String uri, Path file);
    }

    private final String name;
    private final Map<String, String> environment;
    private final Work work;

    StoreCommand(String name, Map<String, String> environment, Work work) {
        this.name = name;
        this.environment = environment;
        this.work = work;
    }

    /** 0 if done, 1 if it failed, 2 if it could not begin. */
    int run(List<String> args, PrintStream out, PrintStream err, String done) {
        var arguments = StoreArguments.parse(args);
        if (arguments.isEmpty()) {
            err.println("Usage: waymark " + name + " FILE [--mongodb URI]");
            return 2;
        }
        try {
            var uri = arguments.get().store().find(environment);
            if (uri.isEmpty()) {
                err.println(StoreLocation.none(environment));
                return 2;
            }
            report(work.run(uri.get(), arguments.get().file()), out);
            out.println(done);
            return 0;
        } catch (BackupException | IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void report(BackupSummary summary, PrintStream out) {
        summary.documents().forEach((collection, count) -> out.printf("%,10d  %s%n", count, collection));
        out.printf("%,10d  documents in all, SHA-256 %s%n", summary.total(), summary.sha256());
    }
}
