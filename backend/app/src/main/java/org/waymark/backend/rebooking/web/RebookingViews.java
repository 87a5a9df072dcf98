package org.waymark.backend.rebooking.web;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.rebooking.Answers.Told;
import org.waymark.backend.rebooking.Rebooking.Change;
import org.waymark.backend.rebooking.Rebooking.Gone;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.Rebooking.CancelledSession;
import org.waymark.contract.rebooking.Rebooking.Move;
import org.waymark.contract.rebooking.Rebooking.Rebooked;
import org.waymark.contract.rebooking.Rebooking.State;
import org.waymark.contract.rebooking.SessionChange;

/** Rebookings as the contract shows them. */
final class RebookingViews {

    private final Map<String, Offer> offers;
    private final Map<String, Participant> people;
    private final Map<String, String> titles;

    RebookingViews(List<Offer> offers, List<Participant> people, Content content) {
        this.offers = offers.stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        this.people = people.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        this.titles = content.topics().stream()
                .collect(Collectors.toMap(topic -> topic.id().toString(), Topic::title));
    }

    Rebooking withoutPeople(org.waymark.backend.rebooking.Rebooking r) {
        return view(r, List.of(), null);
    }

    Rebooking view(org.waymark.backend.rebooking.Rebooking r, @Nullable String undoProblem) {
        List<Rebooked> rows = r.people().stream()
                .map(row -> rebooked(r, row))
                .sorted(Comparator.comparing(Rebooked::name))
                .toList();
        return view(r, rows, undoProblem);
    }

    private Rebooking view(
            org.waymark.backend.rebooking.Rebooking r, List<Rebooked> rows, @Nullable String undoProblem) {
        return new Rebooking(
                r.id(),
                r.state(),
                r.reason(),
                r.byName(),
                r.created(),
                r.jobId(),
                r.sessions().stream().flatMap(gone -> session(gone).stream()).toList(),
                rows,
                undoProblem);
    }

    private Optional<CancelledSession> session(Gone gone) {
        return Optional.ofNullable(offers.get(gone.offerId()))
                .flatMap(offer -> offer.findSession(gone.sessionId())
                        .map(session -> new CancelledSession(
                                offer.id(),
                                session.id(),
                                offer.qualification(),
                                title(session.topicId()),
                                session.start(),
                                offer.place(session),
                                gone.instead())));
    }

    private Rebooked rebooked(org.waymark.backend.rebooking.Rebooking r, Row row) {
        Participant participant = people.get(row.participantId());
        return new Rebooked(
                row.participantId(),
                participant == null
                        ? "Somebody who has left"
                        : participant.person().name(),
                participant == null ? "" : participant.person().schoolName(),
                row.outcome(),
                moves(r, row),
                row.conflict(),
                row.fixes(),
                row.answerBy());
    }

    SessionChange change(Told told) {
        Row row = told.row();
        return new SessionChange(
                told.rebooking().id(),
                told.rebooking().reason(),
                row.outcome(),
                moves(told.rebooking(), row),
                row.answerBy(),
                told.others().stream()
                        .map(free -> new SessionChange.Other(
                                free.session().id(),
                                title(free.session().topicId()),
                                free.session().start(),
                                told.offer().place(free.session()),
                                free.seatsLeft()))
                        .toList());
    }

    /** With the sessions that are to be held instead, which an offer has only once it is applied. */
    private List<Move> moves(org.waymark.backend.rebooking.Rebooking r, Row row) {
        Offer stored = offers.get(row.offerId());
        Offer offer = stored == null || r.state() != State.PLANNED ? stored : r.cancelledIn(stored);
        return offer == null
                ? List.of()
                : row.changes().stream().map(change -> move(offer, change)).toList();
    }

    private Move move(Offer offer, Change change) {
        return new Move(
                title(change.topicId()),
                start(offer, change.from()),
                start(offer, change.to()),
                session(offer, change.to()).map(offer::place).orElse(null));
    }

    private static @Nullable LocalDateTime start(Offer offer, @Nullable String id) {
        return session(offer, id).map(Offer.Session::start).orElse(null);
    }

    private static Optional<Offer.Session> session(Offer offer, @Nullable String id) {
        return Optional.ofNullable(id).flatMap(offer::findSession);
    }

    private String title(String topicId) {
        return titles.getOrDefault(topicId, topicId);
    }
}
