package org.waymark.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.waymark.backend.platform.store.backup.Restore;

/** {@code waymark restore FILE [--mongodb URI]}: puts a backup in the place of all that the store holds. */
public final class RestoreCommand {

    private final StoreCommand command;

    public RestoreCommand() {
        this(System.getenv());
    }

    RestoreCommand(Map<String, String> environment) {
        command = new StoreCommand("restore", environment, (uri, file) -> Restore.read(file, uri));
    }

    /** Exit codes: 0 done, 1 failed, 2 wrong arguments or no store to be found. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        return command.run(
                args, out, err, "The store now holds the backup. Restart Waymark: what it keeps in memory is older.");
    }
}
