package org.waymark.backend.pathway.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedPrimer;
import org.waymark.backend.pathway.PlannedPathway.PlannedSkip;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.RememberedDocuments;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Pathway.Reason;
import reactor.core.publisher.Mono;

/** Pathways are found through the participant, which only its scope can have found. */
@Repository
public class PathwayRepository {

    static final StoredShape<StoredPathway> SHAPE =
            new StoredShape<>("pathways", "pathway", StoredPathway.class, List.of());

    /** Of all that are remembered: a few hundred people who are at it. */
    private static final long MOST_STEPS = 10_000;

    private final StoredDocuments<StoredPathway> documents;
    private final RememberedDocuments<StoredPathway, PlannedPathway> remembered;

    PathwayRepository(Documents documents, MeterRegistry meters) {
        this.documents = documents.of(SHAPE);
        this.remembered = new RememberedDocuments<>(
                "pathways",
                this.documents,
                StoredPathway::pathway,
                MOST_STEPS,
                pathway -> pathway.steps().size(),
                meters);
    }

    /** The pathway that holds now. */
    public Mono<PlannedPathway> get(Participant participant) {
        return remembered
                .find(participant.pathwayId())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no pathway " + participant.pathwayId())));
    }

    /** As {@link #get}, by participant, of many at once; without those whose pathway is not there. */
    public Mono<Map<String, PlannedPathway>> getAll(Scope.System scope, Collection<Participant> participants) {
        return documents
                .getAll(participants.stream().map(Participant::pathwayId).toList())
                .collectMap(StoredPathway::participantId, StoredPathway::pathway);
    }

    /** Pathways are only ever added. */
    public Mono<PlannedPathway> insert(Participant participant, PlannedPathway pathway) {
        if (!pathway.participantId().equals(participant.id())) {
            return Mono.error(new IllegalArgumentException("a pathway of somebody else"));
        }
        return documents.insert(StoredPathway.of(pathway)).thenReturn(pathway);
    }

    /** As {@link #insert}, of many at once. */
    public Mono<Void> insertAll(Scope.System scope, List<PlannedPathway> pathways) {
        return documents.insertAll(pathways.stream().map(StoredPathway::of).toList());
    }

    /** @param primers null before they were kept */
    record StoredPathway(
            String id,
            long version,
            String participantId,
            LocalDate plannedOn,
            LocalDate finish,
            LocalDate earliestFinish,
            int minutes,
            double gapToBest,
            List<StoredStep> steps,
            List<StoredSkip> skips,
            @Nullable List<StoredPrimer> primers,
            List<StoredWeek> weeks,
            List<String> consequences)
            implements Stored {

        static StoredPathway of(PlannedPathway p) {
            return new StoredPathway(
                    p.id(),
                    0,
                    p.participantId(),
                    p.plannedOn(),
                    p.finish(),
                    p.earliestFinish(),
                    p.minutes(),
                    p.gapToBest(),
                    p.steps().stream().map(StoredStep::of).toList(),
                    p.skips().stream().map(StoredSkip::of).toList(),
                    p.primers().stream().map(StoredPrimer::of).toList(),
                    p.weeks().stream()
                            .map(week ->
                                    new StoredWeek(week.monday(), week.minutes(), week.coaching(), week.capacity()))
                            .toList(),
                    p.consequences());
        }

        PlannedPathway pathway() {
            return new PlannedPathway(
                    id,
                    participantId,
                    plannedOn,
                    finish,
                    earliestFinish,
                    minutes,
                    gapToBest,
                    steps.stream().map(StoredStep::step).toList(),
                    skips.stream().map(StoredSkip::skip).toList(),
                    primers == null
                            ? List.of()
                            : primers.stream().map(StoredPrimer::primer).toList(),
                    weeks.stream()
                            .map(week -> new PlannedWeek(
                                    week.monday(),
                                    week.minutes(),
                                    week.coaching() == null ? 0 : week.coaching(),
                                    week.capacity()))
                            .toList(),
                    consequences);
        }
    }

    record StoredPrimer(String topicId, String title, List<StoredPart> parts) {

        static StoredPrimer of(PlannedPrimer p) {
            return new StoredPrimer(
                    p.topicId(),
                    p.title(),
                    p.parts().stream().map(StoredPart::of).toList());
        }

        PlannedPrimer primer() {
            return new PlannedPrimer(
                    topicId, title, parts.stream().map(StoredPart::part).toList());
        }
    }

    record StoredStep(
            String moduleId,
            String topicId,
            String title,
            String summary,
            @Nullable String phase,
            LocalDate starts,
            LocalDate ends,
            int minutes,
            List<StoredPart> parts,
            List<String> prerequisites,
            List<StoredReason> reasons) {

        static StoredStep of(PlannedStep s) {
            return new StoredStep(
                    s.moduleId(),
                    s.topicId(),
                    s.title(),
                    s.summary(),
                    s.phase() == null ? null : s.phase().name(),
                    s.starts(),
                    s.ends(),
                    s.minutes(),
                    s.parts().stream().map(StoredPart::of).toList(),
                    s.prerequisites(),
                    s.reasons().stream().map(StoredReason::of).toList());
        }

        PlannedStep step() {
            return new PlannedStep(
                    moduleId,
                    topicId,
                    title,
                    summary,
                    phase == null ? null : Phase.valueOf(phase),
                    starts,
                    ends,
                    minutes,
                    parts.stream().map(StoredPart::part).toList(),
                    prerequisites,
                    reasons.stream().map(StoredReason::reason).toList());
        }
    }

    record StoredPart(
            String kind,
            LocalDate week,
            LocalDate from,
            LocalDate to,
            int minutes,
            @Nullable String sessionId) {

        static StoredPart of(PlannedPart p) {
            return new StoredPart(p.kind().name(), p.week(), p.from(), p.to(), p.minutes(), p.sessionId());
        }

        PlannedPart part() {
            return new PlannedPart(ActivityKind.valueOf(kind), week, from, to, minutes, sessionId);
        }
    }

    record StoredSkip(String topicId, String title, String summary, List<StoredReason> reasons, boolean canBeAdded) {

        static StoredSkip of(PlannedSkip s) {
            return new StoredSkip(
                    s.topicId(),
                    s.title(),
                    s.summary(),
                    s.reasons().stream().map(StoredReason::of).toList(),
                    s.canBeAdded());
        }

        PlannedSkip skip() {
            return new PlannedSkip(
                    topicId,
                    title,
                    summary,
                    reasons.stream().map(StoredReason::reason).toList(),
                    canBeAdded);
        }
    }

    record StoredReason(String about, String tag, String sentence) {

        static StoredReason of(Reason r) {
            return new StoredReason(r.about().name(), r.tag(), r.sentence());
        }

        Reason reason() {
            return new Reason(Reason.About.valueOf(about), tag, sentence);
        }
    }

    /** @param coaching null in pathways that were planned before coaching took time */
    record StoredWeek(
            LocalDate monday, int minutes, @Nullable Integer coaching, int capacity) {}
}
