package org.waymark.backend.catalogue.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.EvidenceCard;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.catalogue.Severity;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Topic;
import org.waymark.engine.id.StatementId;

/**
 * Reads a set of files into content. It reports what it cannot read and reads the rest; the linter judges what was
 * read.
 */
public final class ContentReader {
    /** Documents in the store stay small. */
    static final int LARGEST_FILE = 100_000;

    private static final Schemas SCHEMAS = new Schemas();

    private final ContentFiles files;
    private final Map<FileKind, List<Source>> sources = new HashMap<>();
    private final Map<String, Source> byPath = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ContentReader(ContentFiles files) {
        this.files = files;
    }

    public static ContentReading read(ContentFiles files) {
        return new ContentReader(files).read();
    }

    private ContentReading read() {
        files.all().forEach(this::readFile);
        files.replaced().forEach(this::reportReplaced);
        var statements = statements();
        var evidence = evidence();
        var content = new Content(statements, frameworks(), topics(evidence), items(), evidence, calendars());
        return new ContentReading(content, files, byPath, findings);
    }

    private void readFile(ContentFile file) {
        var kind = FileKind.of(file.path());
        if (kind.isEmpty()) {
            report(
                    file,
                    1,
                    Severity.WARNING,
                    LintRule.UNKNOWN_FILE,
                    "nothing reads this file",
                    "Move it, or correct its name.");
        } else if (file.text().indexOf('\uFFFD') >= 0) {
            unreadable(file, 1, "it is not encoded as UTF-8");
        } else if (file.bytes() > LARGEST_FILE) {
            unreadable(file, 1, "it is larger than " + LARGEST_FILE + " bytes");
        } else {
            readDocument(file, kind.get());
        }
    }

    private void readDocument(ContentFile file, FileKind kind) {
        try {
            var document = kind == FileKind.LESSON ? LessonReader.frontMatter(file) : YamlReader.read(file.text());
            var violations = SCHEMAS.check(kind, file.origin(), document);
            findings.addAll(violations);
            if (violations.isEmpty()) {
                var source = new Source(file, document);
                sources.computeIfAbsent(kind, k -> new ArrayList<>()).add(source);
                byPath.put(file.path(), source);
            }
        } catch (YamlReader.Unreadable e) {
            unreadable(file, e.line(), String.valueOf(e.getMessage()));
        }
    }

    private List<Statement> statements() {
        var byId = new LinkedHashMap<StatementId, Statement>();
        for (var source : all(FileKind.STATEMENTS)) {
            var items = StatementsReader.read(source);
            for (int i = 0; i < items.size(); i++) {
                var id = items.get(i).id();
                if (byId.putIfAbsent(id, items.get(i)) != null) {
                    findings.add(source.error(
                            "/statements/" + i,
                            LintRule.DUPLICATE_ID,
                            "defines " + id + ", which is defined already",
                            "Give one of them another id."));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private List<BankItem> items() {
        var byId = new LinkedHashMap<String, BankItem>();
        for (var source : all(FileKind.ITEMS)) {
            var items = ItemsReader.read(source);
            for (int i = 0; i < items.size(); i++) {
                var id = items.get(i).check().id();
                if (byId.putIfAbsent(id, items.get(i)) != null) {
                    findings.add(source.error(
                            "/items/" + i, LintRule.DUPLICATE_ID, "a second item " + id, "Give each item its own id."));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private List<EvidenceCard> evidence() {
        return all(FileKind.EVIDENCE).stream()
                .map(source -> {
                    var card = EvidenceReader.read(source.tree());
                    expectPath(source, "evidence/" + card.id() + ".yaml");
                    return card;
                })
                .toList();
    }

    private List<Framework> frameworks() {
        return all(FileKind.FRAMEWORK).stream().map(this::framework).toList();
    }

    private Framework framework(Source source) {
        var framework = FrameworkReader.read(source.tree());
        expectPath(source, FrameworkReader.path(framework.id()));
        var seen = new HashSet<>();
        framework
                .asks()
                .filter(ask -> !seen.add(ask.statement()))
                .forEach(ask -> findings.add(source.error(
                        "/areas", LintRule.DUPLICATE_ID, "asks " + ask.statement() + " twice", "Keep one of them.")));
        return framework;
    }

    private List<Topic> topics(List<EvidenceCard> evidence) {
        var cited = evidence.stream().collect(Collectors.toMap(EvidenceCard::id, EvidenceCard::cited, (a, b) -> a));
        var reader = new TopicReader(
                path -> Optional.ofNullable(byPath.get(path)), id -> cited.getOrDefault(id, id), findings::add);
        return all(FileKind.MODULE).stream()
                .map(source -> {
                    var topic = reader.read(source);
                    expectPath(source, "modules/" + topic.id() + "/module.yaml");
                    expectFiles(source);
                    return topic;
                })
                .toList();
    }

    private void expectFiles(Source module) {
        var folder = "modules/" + module.segment(1) + "/";
        expectFile(module, "/covers", folder + "check.yaml");
        module.tree()
                .get("variants")
                .propertyNames()
                .forEach(variant -> expectFile(module, "/variants/" + variant, folder + variant + ".md"));
    }

    private void expectFile(Source module, String pointer, String path) {
        if (files.find(path).isEmpty()) {
            findings.add(module.error(pointer, LintRule.MISSING_FILE, path + " is missing", "Write it."));
        }
    }

    private List<SchoolCalendar> calendars() {
        var byId = new LinkedHashMap<String, Source>();
        for (var source : all(FileKind.CALENDAR)) {
            var id = source.tree().get("id").asString();
            expectPath(source, "calendars/" + id + ".yaml");
            byId.put(id, source);
        }
        return byId.values().stream()
                .flatMap(source -> calendar(source, byId, Set.of()).stream())
                .toList();
    }

    private Optional<SchoolCalendar> calendar(Source source, Map<String, Source> byId, Set<String> extending) {
        var own = ownCalendar(source);
        var base = Source.optional(source.tree(), "extends");
        if (own.isEmpty() || base == null) {
            return own;
        }
        var baseSource = byId.get(base);
        var id = own.get().id();
        if (baseSource == null || extending.contains(base) || base.equals(id)) {
            findings.add(source.error(
                    "/extends",
                    LintRule.UNKNOWN_CALENDAR,
                    "extends " + base + ", which " + (baseSource == null ? "is no calendar" : "extends it in turn"),
                    "Name another calendar."));
            return Optional.empty();
        }
        var removes = CalendarReader.removes(source.tree());
        return calendar(baseSource, byId, with(extending, id))
                .map(under -> own.get().over(under, removes));
    }

    private Optional<SchoolCalendar> ownCalendar(Source source) {
        try {
            return Optional.of(CalendarReader.read(source.tree()));
        } catch (IllegalArgumentException e) {
            unreadable(source.file(), source.yaml().line("/entries"), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Set<String> with(Set<String> ids, String id) {
        var more = new HashSet<>(ids);
        more.add(id);
        return more;
    }

    private List<Source> all(FileKind kind) {
        return sources.getOrDefault(kind, List.of());
    }

    private void expectPath(Source source, String path) {
        if (!source.file().path().equals(path)) {
            findings.add(source.error(
                    "",
                    LintRule.MISNAMED,
                    "says it is " + path + " but lies elsewhere",
                    "Rename the file, or correct its id."));
        }
    }

    private void reportReplaced(ContentFile file) {
        report(
                file,
                1,
                Severity.WARNING,
                LintRule.REPLACED_FILE,
                "another folder holds a file of the same path, which is used instead",
                "Rename one of them, unless this is meant.");
    }

    private void unreadable(ContentFile file, int line, String problem) {
        report(file, line, Severity.ERROR, LintRule.UNREADABLE, problem, "Mend the file; nothing in it was read.");
    }

    private void report(ContentFile file, int line, Severity severity, LintRule rule, String message, String whatToDo) {
        findings.add(new Finding(file.origin(), line, severity, rule, message, whatToDo));
    }
}
