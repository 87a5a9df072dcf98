package org.waymark.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.waymark.backend.platform.store.backup.Backup;

/** {@code waymark backup FILE [--mongodb URI]}: writes all that the store holds into one file. */
public final class BackupCommand {

    private final StoreCommand command;

    public BackupCommand() {
        this(System.getenv(), Clock.systemUTC());
    }

    BackupCommand(Map<String, String> environment, Clock clock) {
        command = new StoreCommand("backup", environment, (uri, file) -> Backup.write(uri, file, clock.instant()));
    }

    /** Exit codes: 0 done, 1 failed, 2 wrong arguments or no store to be found. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        return command.run(
                args, out, err, "The backup is written. It holds personal data: keep it as you keep the store.");
    }
}
