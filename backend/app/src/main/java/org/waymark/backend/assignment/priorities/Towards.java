package org.waymark.backend.assignment.priorities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Milestone;
import org.waymark.contract.assignment.PriorityCoverage.Learner;
import org.waymark.contract.assignment.PriorityCoverage.OfStatement;
import org.waymark.engine.id.StatementId;

/** Which steps of people's pathways teach the statements of a priority. */
final class Towards {

    private final Priority priority;
    private final Content content;

    /** By module, those statements of the priority that it teaches. */
    private final Map<String, Set<String>> taughtBy = new HashMap<>();

    Towards(Priority priority, Content content) {
        this.priority = priority;
        this.content = content;
        Map<StatementId, Set<String>> wanted = new HashMap<>();
        for (String id : priority.statementIds()) {
            content.find(new StatementId(id))
                    .map(Statement::taughtAs)
                    .orElse(List.of())
                    .forEach(part ->
                            wanted.computeIfAbsent(part, p -> new HashSet<>()).add(id));
        }
        content.modules()
                .forEach(taught -> taught.module().covers().stream()
                        .flatMap(cover -> wanted.getOrDefault(cover.statement(), Set.of()).stream())
                        .forEach(id -> taughtBy.computeIfAbsent(taught.id().value(), m -> new HashSet<>())
                                .add(id)));
    }

    Priority priority() {
        return priority;
    }

    /** One person's steps towards one statement, together. */
    private record Learnt(LocalDate from, LocalDate by, boolean finished) {

        static Learnt of(Milestone step) {
            return new Learnt(step.starts(), step.ends(), step.done() != null);
        }

        Learnt and(Learnt other) {
            return new Learnt(
                    from.isBefore(other.from) ? from : other.from,
                    by.isAfter(other.by) ? by : other.by,
                    finished && other.finished);
        }
    }

    /** By statement. */
    private Map<String, Learnt> learnt(Participant participant) {
        Map<String, Learnt> learnt = new HashMap<>();
        participant
                .summary()
                .milestones()
                .forEach(step -> taughtBy.getOrDefault(step.moduleId(), Set.of())
                        .forEach(id -> learnt.merge(id, Learnt.of(step), Learnt::and)));
        return learnt;
    }

    List<OfStatement> statements(List<Participant> people) {
        Map<String, List<Learnt>> byStatement = new LinkedHashMap<>();
        priority.statementIds().forEach(id -> byStatement.put(id, new ArrayList<>()));
        people.forEach(one -> learnt(one)
                .forEach((id, learnt) -> byStatement
                        .computeIfAbsent(id, none -> new ArrayList<>())
                        .add(learnt)));
        return byStatement.entrySet().stream()
                .map(entry -> statement(entry.getKey(), entry.getValue()))
                .toList();
    }

    private OfStatement statement(String id, List<Learnt> learnt) {
        int finished = (int) learnt.stream().filter(Learnt::finished).count();
        return new OfStatement(
                id,
                content.find(new StatementId(id)).map(Statement::text).orElse(null),
                finished,
                learnt.size() - finished,
                learnt.stream()
                        .filter(one -> !one.finished())
                        .map(Learnt::by)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Those who learn at least one of the statements, the first to finish first. */
    List<Learner> learners(List<Participant> people) {
        return people.stream()
                .flatMap(one -> learner(one).stream())
                .sorted(Comparator.comparing(Learner::by)
                        .thenComparing(Learner::name)
                        .thenComparing(Learner::participantId))
                .toList();
    }

    private Optional<Learner> learner(Participant participant) {
        Map<String, Learnt> learnt = learnt(participant);
        return learnt.values().stream()
                .reduce(Learnt::and)
                .map(all -> new Learner(
                        participant.id(),
                        participant.person().name(),
                        participant.person().schoolName(),
                        participant.enrolment().qualification(),
                        learnt.size(),
                        (int) learnt.values().stream().filter(Learnt::finished).count(),
                        all.from(),
                        all.by()));
    }
}
