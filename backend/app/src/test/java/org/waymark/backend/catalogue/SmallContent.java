package org.waymark.backend.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.lint.ContentLinter;

/** A small content folder without a fault, to be broken by tests: one tailored topic, one universal one. */
public final class SmallContent {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static final List<String> WORDS = List.of(
            ("the a new team pupil lesson plan work day room book word talk term week staff group task read note "
                            + "help ask show try find keep make start share check early small clear slow calm next last "
                            + "school class head child home door desk year time step goal part line page voice list")
                    .split(" "));

    private final Path root;

    private SmallContent(Path root) {
        this.root = root;
    }

    public static SmallContent in(Path root) {
        var content = new SmallContent(root);
        content.writeStatements();
        content.writeFramework();
        content.writeEvidence("hart-2001", "[\"Hart, A.\"]");
        content.writeEvidence("moss-2015", "[\"Moss, B.\", \"Lee, C.\", \"Poe, D.\"]");
        content.writeTopic("calm-starts", "trust.early", "primary", "secondary", "ap-send");
        content.writeTopic("plain-talk", "trust.plain", "universal");
        content.write("calendars/county.yaml", """
            schema: 1
            id: county
            title: County
            notice: Made up.
            entries:
              - {id: autumn, kind: term, title: Autumn, from: 2026-09-01, to: 2026-12-18}
              - {id: half, kind: half-term, title: Half-term, from: 2026-10-26, to: 2026-10-30}
            """);
        return content;
    }

    public Path root() {
        return root;
    }

    public SmallContent write(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallContent delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallContent move(String path, String to) {
        try {
            Files.move(root.resolve(path), root.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the file does not hold the old text. */
    public SmallContent replace(String path, String old, String replacement) {
        var text = read(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not hold " + old);
        }
        return write(path, text.replace(old, replacement));
    }

    public String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ContentReading reading() {
        return ContentReader.read(ContentFolder.read(root));
    }

    public List<Finding> lint() {
        return new ContentLinter(TODAY).lint(reading());
    }

    /** Findings as "file:line severity rule", with the file's path in the folder. */
    public List<String> faults() {
        return lint().stream()
                .map(finding -> root.relativize(Path.of(finding.file())) + ":" + finding.line() + " "
                        + finding.severity().word() + " " + finding.rule().word())
                .toList();
    }

    /** Words in sentences of eight, the same for the same seed. */
    public static String prose(int seed, int words) {
        var random = new Random(seed);
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(words)
                .collect(Collectors.collectingAndThen(Collectors.toList(), SmallContent::sentences));
    }

    private static String sentences(List<String> words) {
        var text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(words.get(i)).append(i % 8 == 7 || i == words.size() - 1 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private void writeStatements() {
        write("statements/trust.yaml", """
            schema: 1
            statements:
              - id: trust.early
                kind: learn-that
                strand: disadvantage
                disadvantage: true
                text: Trust that is built early lasts.
              - id: trust.plain
                kind: learn-how-to
                strand: people
                disadvantage: false
                text: Speak plainly about what is hard.
            """);
    }

    private void writeFramework() {
        write("frameworks/npqxy/2026.1.yaml", """
            schema: 1
            qualification: NPQXY
            version: "2026.1"
            title: Trust
            notice: Made up.
            source: Tests
            licence: Apache-2.0
            taughtMonths: 12
            areas:
              - id: trust
                title: Trust
                statements:
                  - {statement: trust.early, level: 2, exposures: 1, mandatory: true}
                  - {statement: trust.plain, level: 2, exposures: 1, mandatory: false}
            """);
    }

    private void writeEvidence(String id, String authors) {
        write("evidence/" + id + ".yaml", """
            schema: 1
            id: %s
            authors: %s
            year: %s
            title: A study of trust
            publication: A journal
            kind: survey
            found: People who trust each other ask for help sooner.
            population: Teachers.
            certainty: low
            certaintyWhy: It is made up for a test.
            cost: low
            disadvantage: It does not say anything.
            promising: unknown
            reviewBy: 2028-09-01
            """.formatted(id, authors, id.substring(id.length() - 4)));
    }

    private void writeTopic(String topic, String statement, String... variants) {
        var module = new StringBuilder("""
            schema: 1
            topic: %s
            title: %s
            summary: You will be able to do one small thing.
            prerequisites: []
            covers:
              - {statement: %s, level: 3}
            variants:
            """.formatted(topic, topic.replace('-', ' '), statement));
        var checks = new StringBuilder("schema: 1\nchecks:\n");
        for (var variant : variants) {
            module.append("  %s:%n    title: For %s%n    hours: {self-study: 1.5, workplace-task: 1}%n"
                    .formatted(variant, variant));
            checks.append("  ").append(variant).append(":\n");
            for (int i = 1; i <= 4; i++) {
                checks.append(check(variant + i, statement));
            }
            write("modules/" + topic + "/" + variant + ".md", lesson(topic, variant));
        }
        write("modules/" + topic + "/module.yaml", module.toString());
        write("modules/" + topic + "/check.yaml", checks.toString());
    }

    private static String check(String id, String statement) {
        return """
                - id: %s
                  statement: %s
                  kind: one
                  prompt: "What would you do first?"
                  options:
                    - {text: "Ask", correct: true, why: "It is the way to learn."}
                    - {text: "Wait for a while", correct: false, why: "Nothing is learnt."}
                    - {text: "Leave", correct: false, why: "Nothing is learnt."}
            """.formatted(id, statement);
    }

    private static String lesson(String topic, String variant) {
        int seed = (topic + variant).hashCode();
        var scenario = "## Scenario%s: The " + variant + " morning%s\n" + prose(seed + 1, 100) + "\n";
        return """
            ---
            evidence: [hart-2001, moss-2015]
            ---
            %s

            ## A heading
            Found early [@hart-2001] and again [@moss-2015]. %s

            %s
            ## At work: Try it
            1. Do this.
            2. Do that.

            Keep: a note.

            ## Reflect
            - What next?
            """.formatted(
                        prose(seed + 2, 100),
                        prose(seed + 3, 150),
                        variant.equals("ap-send")
                                ? scenario.formatted(" (special school)", "")
                                        + "\n## Scenario (alternative provision): The unit\n" + prose(seed + 4, 100)
                                        + "\n"
                                : scenario.formatted("", ""));
    }
}
