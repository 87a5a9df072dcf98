package org.waymark.backend.diagnosis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Person;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Prior;

/** What a framework asks of one person, statement by statement. */
final class Asked {

    /** Below the level asked for, in logits: most people begin a qualification with part of it. */
    private static final double BELOW = 0.5;

    private final PinnedFramework pinned;
    private final Map<StatementId, Requirement> requirements = new LinkedHashMap<>();
    private final Map<StatementId, Taught> earlier = new HashMap<>();

    /** What an earlier qualification asked of a statement, and so taught. */
    record Taught(String qualification, int level) {}

    /** With what was completed here, and what was completed elsewhere and approved. */
    Asked(PinnedFramework pinned, Person person, Learning learning, LocalDate today) {
        this.pinned = pinned;
        pinned.requirements().forEach(one -> requirements.put(one.statement(), one));
        person.completed().forEach(this::add);
        learning.recognised().stream().filter(one -> one.counts(today)).forEach(this::add);
    }

    private void add(Learning.Recognised approved) {
        Learning.Gained from = approved.from();
        if (from != null)
            add(new StatementId(approved.statement()), new Taught(from.qualification(), approved.level()));
    }

    private void add(Person.Completed before) {
        pinned.content()
                .asked(new FrameworkId(new QualificationCode(before.qualification()), before.frameworkVersion()))
                .forEach(ask -> add(ask.statement(), new Taught(before.qualification(), ask.level())));
    }

    private void add(StatementId statement, Taught taught) {
        if (has(statement)) earlier.merge(statement, taught, Asked::higher);
    }

    private static Taught higher(Taught one, Taught other) {
        return other.level() > one.level() ? other : one;
    }

    boolean has(StatementId statement) {
        return requirements.containsKey(statement);
    }

    Set<StatementId> statements() {
        return requirements.keySet();
    }

    List<Requirement> of(String areaId) {
        return requirements.values().stream()
                .filter(one -> one.area().equals(areaId))
                .toList();
    }

    Map<StatementId, String> areas() {
        return requirements.values().stream().collect(Collectors.toMap(Requirement::statement, Requirement::area));
    }

    int level(StatementId statement) {
        return get(statement).level();
    }

    int exposures(StatementId statement) {
        return get(statement).exposures();
    }

    /** Whether it is taught to everybody, whatever follows from answers. */
    boolean isForAll(StatementId statement) {
        return get(statement).mandatory()
                || pinned.content().find(statement).map(Statement::disadvantage).orElse(false);
    }

    /** The qualification that taught it before, at this level or above. */
    Optional<String> earlier(StatementId statement) {
        return taughtBefore(statement)
                .filter(before -> before.level() >= level(statement))
                .map(Taught::qualification);
    }

    /** At its highest level, which may be lower than the one that is asked. */
    Optional<Taught> taughtBefore(StatementId statement) {
        return Optional.ofNullable(earlier.get(statement));
    }

    /** Until there are answers enough to fit it: half a level below what is asked for most. */
    Prior prior() {
        int usual = requirements.values().stream()
                .collect(Collectors.groupingBy(Requirement::level, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
        return Prior.of(usual - 1 - BELOW);
    }

    private Requirement get(StatementId statement) {
        return Objects.requireNonNull(requirements.get(statement));
    }
}
