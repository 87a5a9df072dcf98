package org.waymark.backend.catalogue.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Lesson;
import org.waymark.backend.catalogue.Lesson.Audience;
import org.waymark.backend.catalogue.Lesson.Kind;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import tools.jackson.databind.JsonNode;

/** Reads a lesson: front matter between two lines of ---, then Markdown in sections, each under a ## heading. */
final class LessonReader {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n(.*?\n)---\n", Pattern.DOTALL);

    /** How a heading begins says what its section is; any other heading is text. */
    private enum Opening {
        SCENARIO("Scenario: ", Kind.SCENARIO, Audience.ANY),
        SPECIAL("Scenario (special school): ", Kind.SCENARIO, Audience.SPECIAL),
        ALTERNATIVE("Scenario (alternative provision): ", Kind.SCENARIO, Audience.ALTERNATIVE_PROVISION),
        TASK("At work: ", Kind.TASK, Audience.ANY),
        REFLECTION("Reflect", Kind.REFLECTION, Audience.ANY),
        TEXT("", Kind.TEXT, Audience.ANY);

        private final String words;
        private final Kind kind;
        private final Audience audience;

        Opening(String words, Kind kind, Audience audience) {
            this.words = words;
            this.kind = kind;
            this.audience = audience;
        }

        static Opening of(String heading) {
            for (var opening : values()) {
                if (heading.startsWith(opening.words)) {
                    return opening;
                }
            }
            return TEXT;
        }
    }

    private final ContentFile file;
    private final LessonHtml markdown;
    private final Consumer<Finding> findings;
    private final int linesBefore;
    private final String body;

    private LessonReader(ContentFile file, Function<String, String> cited, Consumer<Finding> findings) {
        this.file = file;
        this.markdown = new LessonHtml(cited);
        this.findings = findings;
        var matcher = FRONT_MATTER.matcher(file.text());
        int end = matcher.find() ? matcher.end() : 0;
        this.body = file.text().substring(end);
        this.linesBefore = (int) file.text().substring(0, end).lines().count();
    }

    static YamlDocument frontMatter(ContentFile file) throws YamlReader.Unreadable {
        var matcher = FRONT_MATTER.matcher(file.text());
        if (!matcher.find()) {
            throw new YamlReader.Unreadable(1, "the lesson does not begin with front matter between two lines of ---");
        }
        return YamlReader.read(matcher.group(1)).shifted(1);
    }

    /**
     * @param cited from the id of an evidence card to the words that cite it
     * @param findings takes citations that are not listed, images without a description and headings of another level
     */
    static Lesson read(Source source, Function<String, String> cited, Consumer<Finding> findings) {
        return new LessonReader(source.file(), cited, findings).lesson(source.tree());
    }

    private Lesson lesson(JsonNode frontMatter) {
        var evidence = Source.strings(frontMatter.get("evidence"));
        var asAt = Source.optional(frontMatter, "asAt");
        var document = markdown.parse(body);
        document.accept(new Inspection(evidence));
        return new Lesson(evidence, asAt == null ? null : LocalDate.parse(asAt), sections(document));
    }

    private List<Section> sections(Node document) {
        var sections = new ArrayList<Section>();
        List<Node> blocks = new ArrayList<>();
        var heading = "";
        int line = linesBefore + 1;
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                addSection(sections, heading, line, blocks);
                heading = LessonHtml.text(List.of(next));
                line = line(next);
                blocks = new ArrayList<>();
            } else {
                blocks.add(node);
            }
        }
        addSection(sections, heading, line, blocks);
        return sections;
    }

    private static void addSection(List<Section> sections, String heading, int line, List<Node> blocks) {
        if (heading.isEmpty() && blocks.isEmpty()) {
            return;
        }
        var opening = Opening.of(heading);
        var title = opening == Opening.REFLECTION ? heading : heading.substring(opening.words.length());
        var text = LessonHtml.text(blocks);
        sections.add(new Section(opening.kind, opening.audience, title, LessonHtml.html(blocks), text, line));
    }

    private int line(Node node) {
        var spans = node.getSourceSpans();
        return linesBefore + 1 + (spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
    }

    /** Looks at the document before it is cut into sections. */
    private final class Inspection extends AbstractVisitor {
        private final List<String> listed;
        private final Map<String, Integer> cited = new LinkedHashMap<>();

        Inspection(List<String> listed) {
            this.listed = listed;
        }

        @Override
        public void visit(Document document) {
            visitChildren(document);
            listed.stream().filter(id -> !cited.containsKey(id)).forEach(this::reportUncited);
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() != 2) {
                report(
                        line(heading),
                        Severity.ERROR,
                        LintRule.SECTIONS,
                        "a heading of level " + heading.getLevel(),
                        "Use ## for every heading: each begins a section.");
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            if (LessonHtml.isCitation(link)) {
                var id = link.getDestination().substring(LessonHtml.EVIDENCE_LINK.length());
                int line = line(link.getSourceSpans().isEmpty() ? blockOf(link) : link);
                if (cited.putIfAbsent(id, line) == null && !listed.contains(id)) {
                    report(
                            line,
                            Severity.ERROR,
                            LintRule.EVIDENCE,
                            "cites " + id + ", which its front matter does not list",
                            "Add it to evidence at the top of the file.");
                }
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (LessonHtml.text(List.of(image)).isBlank()) {
                report(
                        line(blockOf(image)),
                        Severity.ERROR,
                        LintRule.ALT_TEXT,
                        "the image " + image.getDestination() + " has no description",
                        "Write what it shows between the square brackets.");
            }
        }

        private void reportUncited(String id) {
            report(
                    1,
                    Severity.WARNING,
                    LintRule.EVIDENCE,
                    "lists " + id + " as evidence but never cites it",
                    "Cite it as [@" + id + "] where its finding is used, or remove it from the list.");
        }

        private Node blockOf(Node node) {
            var block = node;
            while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
                block = block.getParent();
            }
            return block;
        }

        private void report(int line, Severity severity, LintRule rule, String message, String whatToDo) {
            findings.accept(new Finding(file.origin(), line, severity, rule, message, whatToDo));
        }
    }
}
