package org.waymark.backend.assignment.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgress.OfSchool;
import org.waymark.contract.assignment.TrustProgressApi.Audience;
import reactor.core.publisher.Mono;

/** Answers from the people that a scope reaches, as they stand now. */
@Service
public class TrustProgresses {

    private final ParticipantLists participants;
    private final OfferRepository offers;
    private final SharingSettings sharing;
    private final Today today;

    TrustProgresses(ParticipantLists participants, OfferRepository offers, SharingSettings sharing, Today today) {
        this.participants = participants;
        this.offers = offers;
        this.sharing = sharing;
        this.today = today;
    }

    /** Which people are looked at; null for all. */
    public record Part(@Nullable String schoolId, @Nullable String qualification) {

        static final Part WHOLE = new Part(null, null);

        private boolean holds(Participant participant) {
            return (schoolId == null || schoolId.equals(participant.person().schoolId()))
                    && (qualification == null
                            || qualification.equals(participant.enrolment().qualification()));
        }
    }

    private record Found(List<Participant> people, Map<String, Offer> offers, LocalDate today) {

        List<Because> reasons(Participant participant) {
            return new Risks(today)
                    .of(participant, offers.get(participant.enrolment().offerId()));
        }
    }

    private Mono<Found> find(Scope scope, Part part) {
        return Mono.zip(participants.of(scope), offers.list(scope))
                .map(found -> new Found(
                        found.getT1().stream().filter(part::holds).toList(),
                        found.getT2().stream().collect(Collectors.toMap(Offer::id, Function.identity())),
                        today.date()));
    }

    public Mono<TrustProgress> of(Scope scope, Part part) {
        return find(scope, part).map(found -> {
            int atRisk = (int) found.people().stream()
                    .filter(participant -> !found.reasons(participant).isEmpty())
                    .count();
            return new Figures(found.today()).of(found.people(), atRisk);
        });
    }

    /** Those with the largest share of people behind first. */
    public Mono<List<OfSchool>> schools(Scope scope, Part part) {
        return find(scope, part).map(found -> new Figures(found.today()).schools(found.people()));
    }

    /** Those with the gravest reasons first, then those with more of them. */
    public Mono<List<PersonAtRisk>> atRisk(Scope scope, Part part, @Nullable Reason only) {
        return find(scope, part)
                .map(found -> found.people().stream()
                        .map(participant -> atRisk(participant, found.reasons(participant)))
                        .filter(person ->
                                person.reasons().stream().anyMatch(because -> only == null || because.reason() == only))
                        .sorted(Comparator.comparing((PersonAtRisk person) ->
                                        person.reasons().getFirst().reason())
                                .thenComparing(person -> -person.reasons().size())
                                .thenComparing(PersonAtRisk::name)
                                .thenComparing(PersonAtRisk::participantId))
                        .toList());
    }

    private static PersonAtRisk atRisk(Participant participant, List<Because> reasons) {
        return new PersonAtRisk(
                participant.id(),
                participant.person().name(),
                participant.person().schoolName(),
                participant.enrolment().qualification(),
                reasons);
    }

    public Mono<byte[]> file(Scope scope, FileFormat format, Audience audience) {
        return find(scope, Part.WHOLE).map(found -> switch (audience) {
            case OWN_USE -> ProgressFile.own(format, found.people(), found::reasons, found.today());
            case TO_SHARE -> ProgressFile.toShare(format, found.people(), found.today(), sharing.smallestNumber());
        });
    }
}
