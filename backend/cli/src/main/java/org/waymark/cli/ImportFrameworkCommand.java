package org.waymark.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.imports.ContentWriter;
import org.waymark.backend.catalogue.imports.FrameworkImport;
import org.waymark.backend.catalogue.imports.ImportOutcome.Gap;
import org.waymark.backend.catalogue.imports.ImportOutcome.Imported;
import org.waymark.backend.catalogue.imports.ImportOutcome.Rejected;

/** Takes over an official framework: {@code import-framework FILE [--into DIR] [--content DIR]}. */
public final class ImportFrameworkCommand {
    private static final String USAGE = """
            usage: import-framework FILE [--into DIR] [--content DIR]
              FILE           a framework as CSV or YAML
              --into DIR     the content folder to write into (data/content)
              --content DIR  the content that it joins (content)
            """;

    private Path file = Path.of("");
    private Path into = Path.of("data", "content");
    private Path content = Path.of("content");

    /** Returns 0 if the framework was written, 1 if it has faults, 2 if it was not understood what to do. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (!understands(args)) {
            err.print(USAGE);
            return 2;
        }
        try {
            return run(out);
        } catch (UncheckedIOException | IOException e) {
            err.println("import-framework: " + e.getMessage());
            return 2;
        }
    }

    private boolean understands(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.startsWith("--") && i + 1 == args.size()) {
                return false;
            }
            switch (arg) {
                case "--into" -> into = Path.of(args.get(++i));
                case "--content" -> content = Path.of(args.get(++i));
                default -> {
                    if (arg.startsWith("-") || !file.toString().isEmpty()) {
                        return false;
                    }
                    file = Path.of(arg);
                }
            }
        }
        return !file.toString().isEmpty();
    }

    private int run(PrintStream out) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("cannot read " + file);
        }
        var folders =
                Stream.of(content, into).distinct().filter(Files::isDirectory).toList();
        var outcome = new FrameworkImport(ContentFolder.read(folders)).read(file.toString(), Files.readAllBytes(file));
        return switch (outcome) {
            case Rejected rejected -> reject(rejected, out);
            case Imported imported -> write(imported, out);
        };
    }

    private static int reject(Rejected rejected, PrintStream out) {
        rejected.problems().forEach(out::println);
        out.println(rejected.problems().size() + " errors; nothing was written");
        return 1;
    }

    private int write(Imported imported, PrintStream out) throws IOException {
        var written = ContentWriter.write(into, imported.files());
        out.printf(
                "Imported %s: %d statements, %d of them shared with other frameworks%n",
                imported.framework(), imported.statements(), imported.shared());
        written.forEach(path -> out.println("  " + path));
        if (imported.gaps().isEmpty()) {
            out.println("Every statement is taught to every phase.");
        } else {
            out.println(imported.gaps().size() + " statements are not taught to everyone as asked:");
            imported.gaps().forEach(gap -> print(gap, out));
        }
        return 0;
    }

    private static void print(Gap gap, PrintStream out) {
        var statement = gap.statement();
        var reference = statement.reference() == null ? "" : statement.reference() + " ";
        var phases = gap.phases().stream().map(Variants::word).collect(Collectors.joining(", "));
        out.printf("  %s(%s, level %d) for %s: %s%n", reference, statement.id(), gap.level(), phases, statement.text());
        gap.suggestions()
                .forEach(suggestion -> out.printf(
                        "      suggestion, by likeness of words only: mapsTo %s (%.0f %% alike)%n",
                        suggestion.statement(), 100 * suggestion.likeness()));
    }
}
