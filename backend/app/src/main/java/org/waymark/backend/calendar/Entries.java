package org.waymark.backend.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.TakingPart;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;

/** What calendar programs are to be told next, from what they were told and what the pathway says now. */
final class Entries {

    /** By then every program has asked, and taken it away. */
    private static final Period CANCELLED_FOR = Period.ofDays(90);

    private Entries() {}

    /** Sessions of the pathway, those for the whole cohort included. */
    static List<Entry> of(Pathways.Current current, Instant now) {
        Pathway pathway = current.view();
        Stream<Entry> steps = pathway.steps().stream()
                .flatMap(step -> entries(current, step.topicId(), step.title(), step.parts(), now));
        Stream<Entry> primers = pathway.primers().stream()
                .flatMap(primer -> entries(current, primer.topicId(), primer.title(), primer.parts(), now));
        return Stream.concat(steps, primers).toList();
    }

    /** How to take part, once there is a place on the offer: a proposal alone opens no door. */
    private static String joining(Pathways.Current current, String sessionId) {
        return current.participant().standing() != Standing.ENROLLED
                ? ""
                : current.offer()
                        .findSession(sessionId)
                        .filter(Offer.Session::isHeld)
                        .map(session -> TakingPart.of(current.offer(), session).lines())
                        .map(lines -> String.join("\n", lines))
                        .orElse("");
    }

    /** One that was cancelled stays on a pathway until there is another in its place. */
    private static boolean isCancelled(Pathways.Current current, String sessionId) {
        return current.offer()
                .findSession(sessionId)
                .filter(session -> !session.isHeld())
                .isPresent();
    }

    private static Stream<Entry> entries(
            Pathways.Current current, String topicId, String title, List<Part> parts, Instant now) {
        List<Part> dated = parts.stream()
                .filter(part -> part.session() != null)
                .sorted(Comparator.comparing(Part::from))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (Part part : dated) {
            var session = Objects.requireNonNull(part.session());
            String kind = part.kind() == ActivityKind.IN_PERSON ? " (in person)" : " (online)";
            Entry entry = Entry.first(
                    topicId + "-" + (entries.size() + 1) + "-"
                            + Secrets.hash(current.view().participantId()).substring(0, 12) + "@waymark",
                    title + kind,
                    session.start(),
                    session.minutes(),
                    session.place(),
                    joining(current, session.sessionId()),
                    now);
            entries.add(isCancelled(current, session.sessionId()) ? entry.cancelled(now) : entry);
        }
        return entries.stream();
    }

    /** @param time now, in England */
    static List<Entry> next(List<Entry> told, List<Entry> wanted, Instant now, LocalDateTime time) {
        Map<String, Entry> before = byUid(told);
        Map<String, Entry> after = byUid(wanted);
        Stream<Entry> there = wanted.stream()
                .map(entry -> before.containsKey(entry.uid()) ? entry.after(before.get(entry.uid())) : entry);
        Stream<Entry> gone = told.stream()
                .filter(entry -> !after.containsKey(entry.uid()))
                .filter(entry -> entry.start().isAfter(time.minus(CANCELLED_FOR)))
                .map(entry -> entry.cancelled() || !entry.start().isAfter(time) ? entry : entry.cancelled(now));
        return Stream.concat(there, gone)
                .sorted(Comparator.comparing(Entry::start).thenComparing(Entry::uid))
                .toList();
    }

    private static Map<String, Entry> byUid(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::uid, Function.identity()));
    }
}
