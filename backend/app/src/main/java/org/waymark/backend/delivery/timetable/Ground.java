package org.waymark.backend.delivery.timetable;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionWanted;

/**
 * What a wish for sessions of an offer is judged by.
 *
 * @param offers all of the provider's, since rooms and facilitators are shared between them; each session once
 * @param offer with every hub of the provider
 */
record Ground(List<Offer> offers, Offer offer, Content content) {

    static Ground of(List<Offer> offers, String offerId, Content content) {
        Offer offer = offers.stream()
                .filter(one -> one.id().equals(offerId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such offer here."));
        for (Offer other : offers) {
            for (Offer.Hub hub : other.hubs()) {
                offer = offer.hubs().stream().anyMatch(known -> known.id().equals(hub.id())) ? offer : offer.with(hub);
            }
        }
        return new Ground(Offer.withoutCopies(offers), offer, content);
    }

    Series series(SessionWanted wanted) {
        LocalDateTime first = EnglishTime.existing(wanted.start());
        var repeat = wanted.repeat();
        return repeat == null
                ? Series.single(first)
                : Series.of(first, repeat.everyWeeks(), repeat.times(), offer.ends(), days());
    }

    /** Fails as invalid where the wish names what is not there. */
    Offer.Session session(String id, LocalDateTime start, SessionWanted wanted, @Nullable String seriesId) {
        String hubId = wanted.hubId();
        checkTopic(wanted.topicId());
        checkPlace(hubId, wanted.room());
        var facilitator = facilitator(wanted);
        return new Offer.Session(
                id,
                wanted.topicId(),
                hubId != null,
                EnglishTime.existing(start),
                wanted.minutes(),
                hubId,
                wanted.seats(),
                access(wanted),
                wanted.anchor(),
                new Offer.Arrangements(
                        blankAsNull(wanted.room()),
                        facilitator == null ? null : facilitator.id(),
                        online(wanted.online()),
                        seriesId),
                null,
                null);
    }

    /** What the place offers, its sessions offer too. */
    private Set<String> access(SessionWanted wanted) {
        Set<String> access = new HashSet<>(wanted.access());
        if (wanted.hubId() != null) {
            access.addAll(offer.hub(wanted.hubId()).access());
        }
        return access;
    }

    @Nullable
    Facilitator facilitator(SessionWanted wanted) {
        var named = wanted.facilitator();
        return named == null ? null : Facilitator.of(offer.providerId(), named.name(), named.email());
    }

    private static Offer.@Nullable Online online(SessionWanted.@Nullable Online wanted) {
        if (wanted == null) {
            return null;
        }
        var online = new Offer.Online(
                blankAsNull(wanted.joinLink()), blankAsNull(wanted.dialIn()), blankAsNull(wanted.recording()));
        return online.equals(new Offer.Online(null, null, null)) ? null : online;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    SessionCheck check(Series series, List<Offer.Session> sessions, SessionWanted wanted) {
        String name = wanted.facilitator() == null ? "" : wanted.facilitator().name();
        Clashes clashes = new Clashes(offers, offer, days());
        List<Clash> found = sessions.stream()
                .flatMap(session -> clashes.of(session, name).stream())
                .distinct()
                .toList();
        return new SessionCheck(series.starts(), series.closed(), found);
    }

    /** Of a session that may not be in the offer yet. */
    List<Clash> clashes(Offer.Session session, String facilitator) {
        EnglishTime.existing(session.start());
        checkTopic(session.topicId());
        return new Clashes(offers, offer, days()).of(session, facilitator);
    }

    List<Offer.Session> sessions(Series series, String key, SessionWanted wanted) {
        String seriesId = series.starts().size() > 1 ? "series-" + key : null;
        return IntStream.range(0, series.starts().size())
                .mapToObj(i -> session("s-" + key + "-" + i, series.starts().get(i), wanted, seriesId))
                .toList();
    }

    private SchoolDays days() {
        return content.findCalendar(School.ENGLAND).map(SchoolDays::of).orElse(new SchoolDays(List.of()));
    }

    private void checkTopic(String topicId) {
        if (content.topics().stream().noneMatch(topic -> topic.id().toString().equals(topicId))) {
            throw ProblemException.invalid("There is no such topic in the catalogue. Choose another.");
        }
    }

    private void checkPlace(@Nullable String hubId, @Nullable String room) {
        if (hubId == null) {
            return;
        }
        Offer.Hub hub = offer.hubs().stream()
                .filter(known -> known.id().equals(hubId))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("There is no such hub. Choose another."));
        if (room != null && !room.isBlank() && hub.room(room.strip()).isEmpty()) {
            throw ProblemException.invalid(hub.name() + " has no room ‘" + room + "’. Choose another, or none.");
        }
    }
}
