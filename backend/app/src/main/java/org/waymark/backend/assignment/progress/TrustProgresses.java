package org.waymark.backend.assignment.progress;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.progress.Risks.Course;
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

    private static final int MOST_SCOPES = 1_000;
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(10);

    private final ParticipantLists participants;
    private final OfferRepository offers;
    private final SharingSettings sharing;
    private final Today today;

    /** Of offers, which are large and seldom change. */
    private final AsyncCache<Scope, Map<String, Course>> courses = Caffeine.newBuilder()
            .maximumSize(MOST_SCOPES)
            .expireAfterWrite(LONGEST_KEPT)
            .buildAsync();

    TrustProgresses(ParticipantLists participants, OfferRepository offers, SharingSettings sharing, Today today) {
        this.participants = participants;
        this.offers = offers;
        this.sharing = sharing;
        this.today = today;
    }

    /** Which people are looked at; null for all. */
    public record Part(@Nullable String schoolId, @Nullable String qualification) {

        private boolean holds(Participant participant) {
            return (schoolId == null || schoolId.equals(participant.person().schoolId()))
                    && (qualification == null
                            || qualification.equals(participant.enrolment().qualification()));
        }
    }

    /** @param courses by offer */
    private record Found(List<Participant> people, Map<String, Course> courses, LocalDate today) {

        List<Reason> reasons(Participant participant) {
            return new Risks(today)
                    .of(participant, courses.get(participant.enrolment().offerId()));
        }

        List<Because> told(Participant participant) {
            return reasons(participant).stream()
                    .map(reason -> new Risks(today).tell(reason, participant))
                    .toList();
        }
    }

    private Mono<Found> find(Scope scope, Predicate<Participant> which) {
        return Mono.zip(participants.of(scope), Mono.fromFuture(() -> courses(scope)))
                .map(found -> new Found(found.getT1().stream().filter(which).toList(), found.getT2(), today.date()));
    }

    private CompletableFuture<Map<String, Course>> courses(Scope scope) {
        return courses.get(
                scope,
                (of, executor) -> offers.list(of).map(TrustProgresses::courses).toFuture());
    }

    private static Map<String, Course> courses(List<Offer> offers) {
        return offers.stream().collect(Collectors.toMap(Offer::id, TrustProgresses::course));
    }

    private static Course course(Offer offer) {
        LocalDate last = offer.sessions().stream()
                .map(session -> session.start().toLocalDate())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Course(last, offer.teaching().attendance().livePercent());
    }

    public Mono<TrustProgress> of(Scope scope, Part part) {
        return find(scope, part::holds).map(found -> {
            int atRisk = (int) found.people().stream()
                    .filter(participant -> !found.reasons(participant).isEmpty())
                    .count();
            return new Figures(found.today()).of(found.people(), atRisk);
        });
    }

    /** Those with the largest share of people behind first. */
    public Mono<List<OfSchool>> schools(Scope scope, Part part) {
        return find(scope, part::holds).map(found -> new Figures(found.today()).schools(found.people()));
    }

    /** Somebody to look at; the words are made when they are asked for. */
    public record Looked(Participant participant, List<Reason> reasons, LocalDate today) {

        public Looked {
            reasons = List.copyOf(reasons);
        }

        public PersonAtRisk told() {
            Risks risks = new Risks(today);
            return new PersonAtRisk(
                    participant.id(),
                    participant.person().name(),
                    participant.person().schoolName(),
                    participant.enrolment().qualification(),
                    reasons.stream()
                            .map(reason -> risks.tell(reason, participant))
                            .toList());
        }
    }

    /** Those with the gravest reasons first, then those with more of them. */
    public Mono<List<Looked>> atRisk(Scope scope, Part part, @Nullable Reason only) {
        return atRisk(scope, part::holds, only);
    }

    /** The same, of those who pass. */
    public Mono<List<Looked>> atRisk(Scope scope, Predicate<Participant> which, @Nullable Reason only) {
        return find(scope, which)
                .map(found -> found.people().stream()
                        .map(participant -> new Looked(participant, found.reasons(participant), found.today()))
                        .filter(looked -> only == null
                                ? !looked.reasons().isEmpty()
                                : looked.reasons().contains(only))
                        .sorted(Comparator.comparing(
                                        (Looked looked) -> looked.reasons().getFirst())
                                .thenComparing(looked -> -looked.reasons().size())
                                .thenComparing(
                                        looked -> looked.participant().person().name())
                                .thenComparing(looked -> looked.participant().id()))
                        .toList());
    }

    public Mono<byte[]> file(Scope scope, FileFormat format, Audience audience) {
        return find(scope, one -> true).map(found -> switch (audience) {
            case OWN_USE -> ProgressFile.own(format, found.people(), found::told, found.today());
            case TO_SHARE -> ProgressFile.toShare(format, found.people(), found.today(), sharing.smallestNumber());
        });
    }
}
