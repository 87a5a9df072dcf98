package org.waymark.backend.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** Everything the content files say, in the order of the files; immutable. */
public final class Content {
    private final Map<StatementId, Statement> statements;
    private final Map<FrameworkId, Framework> frameworks;
    private final Map<TopicId, Topic> topics;
    private final Map<ModuleId, TaughtModule> modules;
    private final Map<String, BankItem> items;
    private final Map<String, EvidenceCard> evidence;
    private final Map<String, SchoolCalendar> calendars;

    public Content(
            List<Statement> statements,
            List<Framework> frameworks,
            List<Topic> topics,
            List<BankItem> items,
            List<EvidenceCard> evidence,
            List<SchoolCalendar> calendars) {
        this.statements = byId(statements.stream(), Statement::id);
        this.frameworks = byId(frameworks.stream(), Framework::id);
        this.topics = byId(topics.stream(), Topic::id);
        this.modules = byId(topics.stream().flatMap(topic -> topic.modules().stream()), TaughtModule::id);
        this.items = byId(items.stream(), item -> item.check().id());
        this.evidence = byId(evidence.stream(), EvidenceCard::id);
        this.calendars = byId(calendars.stream(), SchoolCalendar::id);
    }

    public static Content empty() {
        return new Content(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public List<Statement> statements() {
        return List.copyOf(statements.values());
    }

    public List<Framework> frameworks() {
        return List.copyOf(frameworks.values());
    }

    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public List<TaughtModule> modules() {
        return List.copyOf(modules.values());
    }

    public List<BankItem> items() {
        return List.copyOf(items.values());
    }

    public List<EvidenceCard> evidence() {
        return List.copyOf(evidence.values());
    }

    public List<SchoolCalendar> calendars() {
        return List.copyOf(calendars.values());
    }

    public Optional<Statement> find(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    public Optional<Framework> find(FrameworkId id) {
        return Optional.ofNullable(frameworks.get(id));
    }

    /**
     * What a framework asks, in statements that are taught: one that is the same as others is asked as those, at its level.
     * Empty where the framework is not known.
     */
    public List<Requirement> asked(FrameworkId id) {
        return find(id).map(framework -> new Demand(this, framework).requirements())
                .orElse(List.of());
    }

    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<TaughtModule> find(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }

    public Optional<EvidenceCard> findEvidence(String id) {
        return Optional.ofNullable(evidence.get(id));
    }

    public Optional<SchoolCalendar> findCalendar(String id) {
        return Optional.ofNullable(calendars.get(id));
    }

    private static <K, V> Map<K, V> byId(Stream<V> items, Function<V, K> id) {
        var map = new LinkedHashMap<K, V>();
        items.forEach(item -> map.putIfAbsent(id.apply(item), item));
        return Collections.unmodifiableMap(map);
    }
}
