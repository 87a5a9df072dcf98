package org.waymark.backend.booking;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Offer.Session;
import org.waymark.backend.pathway.Suiting;
import org.waymark.contract.assignment.Proposal.Standing;

/** Why somebody cannot book a session, whether or not it has a seat left: each rule has a sentence. */
public final class BookingRules {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private final Asking asking;
    private final LocalDateTime now;

    public BookingRules(Asking asking, LocalDateTime now) {
        this.asking = asking;
        this.now = now;
    }

    /** @param insteadOf the session that they leave for it, or null */
    public Optional<String> problem(Session session, @Nullable String insteadOf) {
        List<Function<Session, Optional<String>>> rules = List.of(
                this::noPlaceYet,
                this::stopped,
                this::cancelled,
                this::begun,
                this::onLeave,
                this::notOnPathway,
                this::finished,
                this::notGiven,
                this::notTravelling,
                this::unsuited,
                one -> sameTopic(one, insteadOf),
                one -> clash(one, insteadOf));
        return rules.stream()
                .map(rule -> rule.apply(session))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> noPlaceYet(Session session) {
        return when(
                asking.participant().standing() != Standing.ENROLLED,
                "You have no place yet, so nothing can be booked. Answer the proposal first.");
    }

    private Optional<String> stopped(Session session) {
        return when(asking.participant().training().isOver(), "You have stopped, so there is nothing to book.");
    }

    private Optional<String> cancelled(Session session) {
        return when(!session.isHeld(), "This session is cancelled.");
    }

    private Optional<String> begun(Session session) {
        return when(!session.start().isAfter(now), "This session has begun already.");
    }

    private Optional<String> onLeave(Session session) {
        return when(
                asking.participant().training().isAwayOn(session.start().toLocalDate()),
                "Your training is paused on that day.");
    }

    private Optional<String> notOnPathway(Session session) {
        return when(
                !asking.topics().containsKey(session.topicId()),
                "This topic is not on your pathway. You can add it under “What if?”.");
    }

    private Optional<String> finished(Session session) {
        return when(asking.topics().getOrDefault(session.topicId(), false), "You have finished this topic.");
    }

    private Optional<String> notGiven(Session session) {
        return when(
                !asking.offer().teaching().gives(session.topicId(), session.inPerson()),
                "In your cohort this topic is taught %s only.".formatted(session.inPerson() ? "online" : "in person"));
    }

    private Optional<String> notTravelling(Session session) {
        return when(
                session.inPerson() && !asking.participant().choices().travels(),
                "You have said that you do not travel to sessions. You can change that under “What if?”.");
    }

    private Optional<String> unsuited(Session session) {
        return Suiting.problem(asking.offer(), session, asking.needs(), asking.school());
    }

    private Optional<String> sameTopic(Session session, @Nullable String insteadOf) {
        return others(session, insteadOf)
                .filter(other -> other.topicId().equals(session.topicId()))
                .filter(Session::isHeld)
                .skip(asking.sessionsOf(session.topicId()) - 1L)
                .findFirst()
                .map(other ->
                        "You have a seat for this topic on %s. Swap that one.".formatted(MOMENT.format(other.start())));
    }

    private Optional<String> clash(Session session, @Nullable String insteadOf) {
        return others(session, insteadOf)
                .filter(Session::isHeld)
                .filter(session::overlaps)
                .findFirst()
                .map(other -> "It is at the same time as your session of %s on %s."
                        .formatted(asking.title(other.topicId()), MOMENT.format(other.start())));
    }

    private Stream<Offer.Session> others(Session session, @Nullable String insteadOf) {
        return asking.own().stream()
                .filter(other -> other.start().isAfter(now))
                .filter(other -> !other.id().equals(session.id()) && !other.id().equals(insteadOf));
    }

    private static Optional<String> when(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
