package org.waymark.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.backend.catalogue.lint.ContentLinter;

/** Checks content folders: {@code lint [FOLDER…]}, later ones laid over earlier ones; {@code content} if none is named. */
public final class LintCommand {
    private final Clock clock;

    public LintCommand(Clock clock) {
        this.clock = clock;
    }

    /** Returns 0 without errors, 1 with errors, 2 if the folders cannot be read. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var folders = args.isEmpty() ? List.of("content") : args;
        try {
            var reading = ContentReader.read(
                    ContentFolder.read(folders.stream().map(Path::of).toList()));
            return report(new ContentLinter(LocalDate.now(clock)).lint(reading), out);
        } catch (UncheckedIOException e) {
            err.println("lint: " + e.getMessage());
            return 2;
        }
    }

    private static int report(List<Finding> findings, PrintStream out) {
        findings.forEach(out::println);
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(errors + " errors, " + (findings.size() - errors) + " warnings");
        return errors == 0 ? 0 : 1;
    }
}
