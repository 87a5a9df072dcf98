package org.waymark.backend.delivery.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionCheck.Kind;

/** What a session clashes with, by rule: each says so in a sentence, and whether it can be put up with. */
record Clashes(List<Offer> offers, Offer offer, SchoolDays days) {

    /** A session that is there already, with its offer. */
    private record Other(Offer offer, Offer.Session session) {

        String words() {
            return "%s, %s, %s"
                    .formatted(offer.qualification(), EnglishTime.words(session.start()), offer.place(session));
        }
    }

    /** @param facilitator their name, or empty */
    List<Clash> of(Offer.Session session, String facilitator) {
        List<Clash> found = new ArrayList<>();
        room(session).ifPresent(found::add);
        tooSmall(session).ifPresent(found::add);
        facilitator(session, facilitator).ifPresent(found::add);
        outsideOffer(session).ifPresent(found::add);
        sameTopic(session).ifPresent(found::add);
        closed(session).ifPresent(found::add);
        clocks(session).ifPresent(found::add);
        return found;
    }

    private Optional<Clash> room(Offer.Session session) {
        String room = session.arrangements().room();
        return room == null
                ? Optional.empty()
                : overlapping(
                                session,
                                other -> Objects.equals(other.hubId(), session.hubId())
                                        && room.equals(other.arrangements().room()))
                        .map(other -> new Clash(Kind.ROOM, true, room + " is taken then: " + other.words() + "."));
    }

    private Optional<Clash> tooSmall(Offer.Session session) {
        String room = session.arrangements().room();
        return session.hubId() == null || room == null
                ? Optional.empty()
                : offer.hub(session.hubId())
                        .room(room)
                        .filter(known -> known.seats() < session.seats())
                        .map(known -> new Clash(
                                Kind.ROOM_TOO_SMALL,
                                true,
                                "%s has %d seats, the session %d.".formatted(room, known.seats(), session.seats())));
    }

    private Optional<Clash> facilitator(Offer.Session session, String name) {
        String id = session.arrangements().facilitatorId();
        return id == null
                ? Optional.empty()
                : overlapping(session, other -> id.equals(other.arrangements().facilitatorId()))
                        .map(other -> new Clash(
                                Kind.FACILITATOR, true, name + " runs another session then: " + other.words() + "."));
    }

    private Optional<Clash> sameTopic(Offer.Session session) {
        return offer.sessions().stream()
                .filter(other -> isOther(session, other) && other.topicId().equals(session.topicId()))
                .filter(other -> Objects.equals(other.hubId(), session.hubId()))
                .findFirst()
                .map(other -> new Clash(
                        Kind.SAME_TOPIC,
                        false,
                        "There is a session of the same topic then already: " + new Other(offer, other).words() + "."));
    }

    private Optional<Clash> outsideOffer(Offer.Session session) {
        var day = session.start().toLocalDate();
        return day.isBefore(offer.starts()) || day.isAfter(offer.ends())
                ? Optional.of(new Clash(
                        Kind.OUTSIDE_OFFER,
                        true,
                        "%s is outside the offer, which runs from %s to %s."
                                .formatted(
                                        EnglishTime.words(session.start()),
                                        EnglishTime.day(offer.starts()),
                                        EnglishTime.day(offer.ends()))))
                : Optional.empty();
    }

    private Optional<Clash> closed(Offer.Session session) {
        var day = session.start().toLocalDate();
        return days.bankHoliday(day)
                .map(title -> new Clash(
                        Kind.BANK_HOLIDAY, false, EnglishTime.day(day) + " is a bank holiday: " + title + "."))
                .or(() -> days.isInTerm(day)
                        ? Optional.empty()
                        : Optional.of(new Clash(
                                Kind.OUTSIDE_TERM, false, EnglishTime.day(day) + " is in the school holidays.")));
    }

    private static Optional<Clash> clocks(Offer.Session session) {
        return EnglishTime.isTwice(session.start())
                ? Optional.of(new Clash(
                        Kind.CLOCKS,
                        false,
                        "The clocks go back that night, so %s comes twice. The first is meant."
                                .formatted(EnglishTime.words(session.start()))))
                : Optional.empty();
    }

    private Optional<Other> overlapping(Offer.Session session, Predicate<Offer.Session> same) {
        return offers.stream()
                .flatMap(one -> one.sessions().stream()
                        .filter(other -> isOther(session, other) && same.test(other))
                        .map(other -> new Other(one, other)))
                .findFirst();
    }

    private static boolean isOther(Offer.Session session, Offer.Session other) {
        return other.isHeld()
                && !other.id().equals(session.id())
                && !isOfSameProposal(session, other)
                && other.overlaps(session);
    }

    /** A local session at another time comes in place of the one before. */
    private static boolean isOfSameProposal(Offer.Session session, Offer.Session other) {
        return session.local() != null
                && other.local() != null
                && session.local().proposalId().equals(other.local().proposalId());
    }
}
