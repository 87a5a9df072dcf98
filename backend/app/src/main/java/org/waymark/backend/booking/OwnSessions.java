package org.waymark.backend.booking;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.participant.Bookings.Problem;
import org.waymark.backend.participant.WaitingList;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.Suiting;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.booking.OwnSession.State;
import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Mono;

/** The topics that somebody is taught live, with the session they have of each and those they could have. */
@Service
public class OwnSessions {

    private final SessionBookings bookings;
    private final Pathways pathways;
    private final Seats seats;
    private final WaitingListRepository lists;
    private final Today today;

    OwnSessions(SessionBookings bookings, Pathways pathways, Seats seats, WaitingListRepository lists, Today today) {
        this.bookings = bookings;
        this.pathways = pathways;
        this.seats = seats;
        this.lists = lists;
        this.today = today;
    }

    /** @param others of the topic, to come */
    public record Own(
            String topicId,
            State state,
            Offer.@Nullable Session session,
            @Nullable String problem,
            List<Free> others) {

        public Own {
            others = List.copyOf(others);
        }
    }

    /**
     * @param daysOut more days out of school, or fewer where negative
     * @param problem why it cannot be booked, or null
     * @param waiting null where nobody waits
     */
    public record Free(
            Offer.Session session,
            int seatsLeft,
            int daysOut,
            @Nullable Integer travelMinutes,
            @Nullable String problem,
            @Nullable WaitingList waiting) {}

    /** @param all those without a seat first, then by date */
    public record Listed(Asking asking, List<Own> all) {

        public Listed {
            all = List.copyOf(all);
        }
    }

    public Mono<Listed> list(Scope.Self scope) {
        return bookings.asking(scope)
                .flatMap(asking -> Mono.zip(
                                pathways.planned(asking.participant()), seats.of(asking.offer()), waiting(asking))
                        .map(found -> new Listed(
                                asking,
                                new Listing(asking, found.getT2(), found.getT3(), today.time()).of(found.getT1()))));
    }

    private Mono<Map<String, WaitingList>> waiting(Asking asking) {
        List<String> ids = asking.offer().sessions().stream()
                .filter(session -> session.start().isAfter(today.time()))
                .map(Offer.Session::id)
                .toList();
        return lists.list(new Scope.System(), asking.offer().id(), ids)
                .filter(list -> !list.people().isEmpty())
                .collectMap(WaitingList::sessionId);
    }

    /** Of one person at one moment. */
    private record Listing(
            Asking asking, Map<String, List<Seat>> taken, Map<String, WaitingList> waiting, LocalDateTime now) {

        List<Own> of(PlannedPathway pathway) {
            Map<String, List<Offer.Session>> own =
                    asking.own().stream().collect(Collectors.groupingBy(Offer.Session::topicId));
            Set<String> topics = new TreeSet<>(own.keySet());
            Map<String, PlannedStep> steps = new HashMap<>();
            pathway.steps().stream().filter(this::isLive).forEach(step -> steps.put(step.topicId(), step));
            topics.addAll(steps.keySet());
            Map<String, Boolean> finished = asking.topics();
            return topics.stream()
                    .filter(topic -> !finished.getOrDefault(topic, false))
                    .flatMap(topic -> of(topic, own.getOrDefault(topic, List.of()), steps.get(topic)))
                    .sorted(Listing::byNeedThenDate)
                    .toList();
        }

        private static int byNeedThenDate(Own one, Own other) {
            if (one.session() == null || other.session() == null) {
                return Boolean.compare(one.session() != null, other.session() != null);
            }
            return one.session().start().compareTo(other.session().start());
        }

        private boolean isLive(PlannedStep step) {
            return step.parts().stream().anyMatch(Listing::isLive)
                    || asking.content().find(new ModuleId(step.moduleId())).stream()
                            .flatMap(taught -> taught.module().activities().stream())
                            .anyMatch(activity -> activity.kind().isLive());
        }

        private static boolean isLive(PlannedPart part) {
            return part.kind() == ActivityKind.LIVE_ONLINE || part.kind() == ActivityKind.IN_PERSON;
        }

        private Stream<Own> of(String topic, List<Offer.Session> own, @Nullable PlannedStep step) {
            List<Offer.Session> toCome =
                    own.stream().filter(session -> session.start().isAfter(now)).toList();
            if (!toCome.isEmpty()) {
                return toCome.stream().map(this::with);
            }
            boolean missed =
                    asking.participant().summary().attendance().missed(topic).isPresent();
            return own.stream().anyMatch(Offer.Session::isHeld) && !missed
                    ? Stream.empty()
                    : Stream.of(without(topic, step));
        }

        private Own without(String topic, @Nullable PlannedStep step) {
            boolean recorded =
                    step != null && step.parts().stream().anyMatch(part -> isLive(part) && part.sessionId() == null);
            return new Own(topic, recorded ? State.RECORDED : State.NONE, null, null, others(topic, null));
        }

        private Own with(Offer.Session session) {
            Problem wrong = asking.bookings()
                    .find(session.id())
                    .map(one -> one.problem() == null ? new Problem(false, "") : one.problem())
                    .orElse(new Problem(false, ""));
            String problem = wrong.sentence().isEmpty() ? unmet(session) : wrong.sentence();
            return new Own(
                    session.topicId(), state(session, wrong), session, problem, others(session.topicId(), session));
        }

        private State state(Offer.Session session, Problem problem) {
            if (!session.isHeld()) {
                return State.CANCELLED;
            }
            if (!problem.sentence().isEmpty()) {
                return problem.asks() ? State.ASKS : State.DOES_NOT_FIT;
            }
            if (asking.participant().standing() != Standing.ENROLLED) {
                return State.HELD;
            }
            return asking.isPlanned(session.id()) ? State.BOOKED : State.PLANNING;
        }

        private @Nullable String unmet(Offer.Session session) {
            return session.isHeld()
                    ? Suiting.problem(asking.offer(), session, asking.needs(), asking.school())
                            .orElse(null)
                    : Objects.requireNonNull(session.cancelled()).reason();
        }

        private List<Free> others(String topic, Offer.@Nullable Session own) {
            Set<String> had = asking.own().stream().map(Offer.Session::id).collect(Collectors.toSet());
            return asking.offer().sessions().stream()
                    .filter(session -> session.topicId().equals(topic) && session.isHeld())
                    .filter(session -> session.start().isAfter(now) && !had.contains(session.id()))
                    .filter(session -> asking.offer().teaching().gives(topic, session.inPerson()))
                    .sorted((one, other) -> one.start().compareTo(other.start()))
                    .map(session -> free(session, own))
                    .toList();
        }

        private Free free(Offer.Session session, Offer.@Nullable Session own) {
            List<String> before = asking.own().stream().map(Offer.Session::id).toList();
            List<String> after = new ArrayList<>(before);
            if (own != null) {
                after.remove(own.id());
            }
            after.add(session.id());
            return new Free(
                    session,
                    Math.max(
                            0,
                            session.seats()
                                    - taken.getOrDefault(session.id(), List.of())
                                            .size()),
                    asking.offer().daysOut(after) - asking.offer().daysOut(before),
                    session.hubId() == null
                            ? null
                            : Suiting.minutes(asking.offer().hub(session.hubId()), asking.needs(), asking.school()),
                    new BookingRules(asking, now)
                            .problem(session, own == null ? null : own.id())
                            .orElse(null),
                    waiting.get(session.id()));
        }
    }
}
