package org.waymark.backend.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.QualificationCode;

/**
 * One release of the content, whole and immutable.
 *
 * @param release rises with each publication; 0 if nothing has been published
 * @param hash of all its files
 * @param findings of the linter, as of the day it was loaded
 */
public record CatalogueSnapshot(int release, String hash, Content content, List<Finding> findings) {
    public CatalogueSnapshot {
        findings = List.copyOf(findings);
    }

    public static CatalogueSnapshot empty() {
        return new CatalogueSnapshot(0, "", Content.empty(), List.of());
    }

    /** By code. */
    public List<Qualification> qualifications() {
        return content.frameworks().stream()
                .collect(Collectors.groupingBy(
                        framework -> framework.id().qualification(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Qualification(entry.getKey(), newestFirst(entry.getValue())))
                .toList();
    }

    public Optional<Framework> findNewest(QualificationCode qualification) {
        return content.frameworks().stream()
                .filter(framework -> framework.id().qualification().equals(qualification))
                .max(Comparator.comparing(Framework::id));
    }

    /** Those that match, by title. */
    public List<Topic> topics(TopicFilter filter) {
        return content.topics().stream()
                .filter(topic -> filter.matches(topic, this))
                .sorted(Comparator.comparing(Topic::title))
                .toList();
    }

    /** What the framework asks, in the engine's terms; each statement once. */
    public List<Requirement> requirements(Framework framework) {
        return new Demand(content, framework).requirements();
    }

    /** All modules, for planning towards this framework. */
    public Catalogue engineCatalogue(Framework framework) {
        return new Demand(content, framework).catalogue();
    }

    public Coverage coverage() {
        return new Coverage(content);
    }

    public CatalogueGraph graph() {
        return CatalogueGraph.of(content);
    }

    public Repeats repeats() {
        return new Repeats(content);
    }

    /** Whether the newest framework of this qualification asks anything that the topic covers. */
    boolean asks(QualificationCode qualification, Topic topic) {
        var asked = findNewest(qualification).map(this::requirements).orElse(List.of()).stream()
                .map(Requirement::statement)
                .collect(Collectors.toSet());
        return topic.covers().stream().anyMatch(cover -> asked.contains(cover.statement()));
    }

    private static List<Framework> newestFirst(List<Framework> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(Framework::id).reversed())
                .toList();
    }
}
