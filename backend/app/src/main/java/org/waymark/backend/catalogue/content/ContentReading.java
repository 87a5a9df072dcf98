package org.waymark.backend.catalogue.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Variants;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/**
 * What could be read of a set of files, and what stood in the way. Files with errors of their own are left out of the
 * content, so what refers to them may look unknown.
 */
public record ContentReading(Content content, ContentFiles files, Map<String, Source> sources, List<Finding> findings) {
    private static final Set<LintRule> INCOMPLETE =
            EnumSet.of(LintRule.UNREADABLE, LintRule.SCHEMA, LintRule.MISSING_FILE, LintRule.MISNAMED);

    public ContentReading {
        sources = Map.copyOf(sources);
        findings = List.copyOf(findings);
    }

    /** Whether every file that should be there was read. */
    public boolean isComplete() {
        return findings.stream().map(Finding::rule).noneMatch(INCOMPLETE::contains);
    }

    public Source framework(Framework framework) {
        return get(FrameworkReader.path(framework.id()));
    }

    public Source topic(TopicId topic) {
        return get("modules/" + topic + "/module.yaml");
    }

    public Source checks(TopicId topic) {
        return get("modules/" + topic + "/check.yaml");
    }

    /** Empty where the topic's tasks are not broken up. */
    public Optional<Source> findSteps(TopicId topic) {
        return Optional.ofNullable(sources.get(TopicReader.stepsPath(topic)));
    }

    public Source lesson(TaughtModule module) {
        return get(TopicReader.lessonPath(
                module.module().topic().value(), Variants.word(module.module().variant())));
    }

    public Source evidence(String id) {
        return get("evidence/" + id + ".yaml");
    }

    /** The file of a statement, and the pointer to it there. */
    public Optional<Place> findPlace(StatementId statement) {
        return sources.values().stream()
                .filter(source -> source.file().path().startsWith("statements/"))
                .flatMap(source -> StatementsReader.find(source, statement).stream())
                .findFirst();
    }

    /** The file of an item, and the pointer to it there. */
    public Optional<Place> findItem(String id) {
        return sources.values().stream()
                .filter(source -> source.file().path().startsWith("items/"))
                .flatMap(source -> ItemsReader.find(source, id).stream())
                .findFirst();
    }

    public record Place(Source source, String pointer) {}

    private Source get(String path) {
        var source = sources.get(path);
        if (source == null) {
            throw new IllegalArgumentException("no content was read from " + path);
        }
        return source;
    }
}
