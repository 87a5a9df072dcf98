package org.waymark.engine.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/**
 * Everything that can be taught. Unique ids; every statement and prerequisite topic that a module names is listed.
 * Modules are kept sorted by id, so that the order they came in cannot change a plan.
 */
public final class Catalogue {
    private static final int MOST_MODULES = 10_000;

    private final Map<StatementId, Statement> statements = new HashMap<>();
    private final Map<ModuleId, Module> modules = new HashMap<>();
    private final SortedMap<TopicId, List<Module>> topics = new TreeMap<>();
    private final List<Module> sorted;

    /** @throws IllegalArgumentException with a sentence, if an id is not unique or not known */
    public Catalogue(List<Statement> statements, List<Module> modules) {
        if (modules.size() > MOST_MODULES) {
            throw new IllegalArgumentException("a catalogue holds at most " + MOST_MODULES + " modules");
        }
        statements.forEach(this::add);
        sorted = modules.stream().sorted(Comparator.comparing(Module::id)).toList();
        sorted.forEach(this::add);
        sorted.forEach(this::check);
        topics.replaceAll((topic, variants) -> List.copyOf(variants));
    }

    /** Without these modules, and without those that could not be begun then, as nothing would teach what they need. */
    public Catalogue without(Set<ModuleId> gone) {
        var left = new ArrayList<>(sorted);
        if (!left.removeIf(module -> gone.contains(module.id()))) {
            return this;
        }
        int before;
        do {
            before = left.size();
            var topics = topicsOf(left);
            left.removeIf(module -> !topics.containsAll(module.prerequisites()));
        } while (left.size() < before);
        return new Catalogue(List.copyOf(statements.values()), left);
    }

    /** With each module changed like this; the same where none is. */
    public Catalogue with(UnaryOperator<Module> change) {
        var changed = sorted.stream().map(change).toList();
        return changed.equals(sorted) ? this : new Catalogue(List.copyOf(statements.values()), changed);
    }

    private static Set<TopicId> topicsOf(List<Module> modules) {
        return modules.stream().map(Module::topic).collect(Collectors.toSet());
    }

    public List<Module> modules() {
        return sorted;
    }

    /** All variants of every topic, by topic. */
    public SortedMap<TopicId, List<Module>> topics() {
        return Collections.unmodifiableSortedMap(topics);
    }

    public List<Module> variants(TopicId topic) {
        return topics.getOrDefault(topic, List.of());
    }

    public Optional<Statement> find(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    public Optional<Module> find(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }

    /** @throws IllegalArgumentException if there is no such module */
    public Module get(ModuleId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no module " + id + " in the catalogue"));
    }

    public boolean teaches(TopicId topic) {
        return topics.containsKey(topic);
    }

    private void add(Statement statement) {
        if (statements.put(statement.id(), statement) != null) {
            throw new IllegalArgumentException("statement " + statement.id() + " is listed twice");
        }
    }

    private void add(Module module) {
        if (modules.put(module.id(), module) != null) {
            throw new IllegalArgumentException("module " + module.id() + " is listed twice");
        }
        topics.computeIfAbsent(module.topic(), t -> new ArrayList<>()).add(module);
    }

    private void check(Module module) {
        for (var cover : module.covers()) {
            if (!statements.containsKey(cover.statement())) {
                throw new IllegalArgumentException(
                        "module " + module.id() + " covers the unknown statement " + cover.statement());
            }
        }
        for (var topic : module.prerequisites()) {
            if (!topics.containsKey(topic)) {
                throw new IllegalArgumentException(
                        "module " + module.id() + " needs topic " + topic + ", which no module teaches");
            }
        }
    }
}
