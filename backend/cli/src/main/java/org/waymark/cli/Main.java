package org.waymark.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line: {@code waymark COMMAND ...}. Exit codes: 0 done, 1 failed or found something, 2 wrong usage. */
public final class Main {
    /** A command: its arguments in, its exit code out. */
    interface Command {
        int run(List<String> args, PrintStream out, PrintStream err);
    }

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "plan", (args, out, err) -> new PlanCommand().run(args, out, err),
            "lint", (args, out, err) -> new LintCommand(Clock.systemDefaultZone()).run(args, out, err),
            "import-framework", (args, out, err) -> new ImportFrameworkCommand().run(args, out, err),
            "backup", (args, out, err) -> new BackupCommand().run(args, out, err),
            "restore", (args, out, err) -> new RestoreCommand().run(args, out, err),
            "verify-audit", (args, out, err) -> new VerifyAuditCommand().run(args, out, err)));

    private Main() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var command = args.isEmpty() ? null : COMMANDS.get(args.getFirst());
        if (command == null) {
            err.println("Usage: waymark COMMAND ..., where COMMAND is one of " + String.join(", ", COMMANDS.keySet()));
            return 2;
        }
        return command.run(args.subList(1, args.size()), out, err);
    }
}
