package org.waymark.backend.catalogue.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.content.Source;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** What one file says of another must be true. */
final class ReferenceRules {
    private static final String CHOOSE_STATEMENT = "Use an id from content/statements, or add the statement there.";

    private ReferenceRules() {}

    static Stream<Finding> askedStatements(ContentReading reading) {
        return reading.content().frameworks().stream().flatMap(framework -> {
            var source = reading.framework(framework);
            return range(framework.areas()).flatMap(area -> {
                var asks = framework.areas().get(area).asks();
                return range(asks)
                        .flatMap(i -> unknown(
                                reading,
                                source,
                                "/areas/" + area + "/statements/" + i,
                                asks.get(i).statement(),
                                "asks"));
            });
        });
    }

    static Stream<Finding> coveredStatements(ContentReading reading) {
        return reading.content().topics().stream()
                .flatMap(topic -> range(topic.covers())
                        .flatMap(i -> unknown(
                                reading,
                                reading.topic(topic.id()),
                                "/covers/" + i,
                                topic.covers().get(i).statement(),
                                "covers")));
    }

    static Stream<Finding> sameStatements(ContentReading reading) {
        return reading.content().statements().stream().flatMap(statement -> {
            var place = reading.findPlace(statement.id()).orElseThrow();
            return statement.sameAs().stream()
                    .flatMap(same -> unknown(reading, place.source(), place.pointer(), same, "is the same as"));
        });
    }

    static Stream<Finding> checkedStatements(ContentReading reading) {
        return reading.content().modules().stream()
                .flatMap(taught -> range(taught.checks())
                        .filter(i -> taught.module()
                                .findLevel(taught.checks().get(i).statement())
                                .isEmpty())
                        .map(i -> reading.checks(taught.module().topic())
                                .error(
                                        CheckRules.pointer(taught, i),
                                        LintRule.UNKNOWN_STATEMENT,
                                        "checks " + taught.checks().get(i).statement()
                                                + ", which the topic does not cover",
                                        "Check a statement that module.yaml covers.")));
    }

    static Stream<Finding> prerequisites(ContentReading reading) {
        return reading.content().topics().stream()
                .flatMap(topic -> topic.prerequisites().stream()
                        .filter(needed -> reading.content().find(needed).isEmpty())
                        .map(needed -> reading.topic(topic.id())
                                .error(
                                        "/prerequisites",
                                        LintRule.UNKNOWN_PREREQUISITE,
                                        "needs " + needed + ", which is no topic",
                                        "Use the name of a folder in content/modules.")));
    }

    /** Each cycle is reported once, at the topic that comes first by name. */
    static Stream<Finding> cycles(ContentReading reading) {
        return reading.content().topics().stream().flatMap(topic -> {
            var cycle = cycle(reading, topic, List.of(topic.id()), new HashSet<>());
            boolean startsHere = cycle.stream().allMatch(other -> topic.id().compareTo(other) <= 0);
            return cycle.isEmpty() || !startsHere ? Stream.empty() : Stream.of(cycle(reading, topic, cycle));
        });
    }

    private static Finding cycle(ContentReading reading, Topic topic, List<TopicId> cycle) {
        return reading.topic(topic.id())
                .error(
                        "/prerequisites",
                        LintRule.PREREQUISITE_CYCLE,
                        "needs itself: " + arrows(cycle),
                        "Remove one of these prerequisites.");
    }

    static Stream<Finding> variants(ContentReading reading) {
        return reading.content().topics().stream()
                .filter(topic -> topic.modules().size() > 1)
                .filter(topic -> topic.modules().stream()
                        .anyMatch(taught -> taught.module().variant() instanceof Variant.Universal))
                .map(topic -> reading.topic(topic.id())
                        .error(
                                "/variants",
                                LintRule.VARIANTS,
                                "has a universal module beside others",
                                "Keep either universal alone, or a variant for each phase."));
    }

    static Stream<Finding> evidence(ContentReading reading) {
        return reading.content().modules().stream().flatMap(taught -> deadEvidence(reading, taught));
    }

    private static Stream<Finding> deadEvidence(ContentReading reading, TaughtModule taught) {
        var listed = taught.lesson().evidence();
        return range(listed)
                .filter(i -> reading.content().findEvidence(listed.get(i)).isEmpty())
                .map(i -> reading.lesson(taught)
                        .error(
                                "/evidence/" + i,
                                LintRule.EVIDENCE,
                                "there is no evidence card " + listed.get(i),
                                "Write content/evidence/" + listed.get(i) + ".yaml, or correct the id."));
    }

    private static Stream<Finding> unknown(
            ContentReading reading, Source source, String pointer, StatementId statement, String how) {
        return reading.content().find(statement).isPresent()
                ? Stream.empty()
                : Stream.of(source.error(
                        pointer,
                        LintRule.UNKNOWN_STATEMENT,
                        how + " " + statement + ", which is no statement",
                        CHOOSE_STATEMENT));
    }

    /** The way from the first topic back to itself, or nothing. */
    private static List<TopicId> cycle(ContentReading reading, Topic at, List<TopicId> way, Set<TopicId> seen) {
        for (var needed : at.prerequisites().stream().sorted().toList()) {
            if (needed.equals(way.getFirst())) {
                return way;
            }
            var next = reading.content().find(needed);
            if (next.isPresent() && seen.add(needed)) {
                var further = new ArrayList<>(way);
                further.add(needed);
                var found = cycle(reading, next.get(), further, seen);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static String arrows(List<TopicId> cycle) {
        return String.join(" → ", cycle.stream().map(TopicId::value).toList()) + " → " + cycle.getFirst();
    }

    private static Stream<Integer> range(List<?> list) {
        return IntStream.range(0, list.size()).boxed();
    }
}
