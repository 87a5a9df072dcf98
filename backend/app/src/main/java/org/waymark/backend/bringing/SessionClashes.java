package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.timetable.Timetables;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionCheck.Kind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leaves out sessions that cannot be: at an hour that there is not, outside the offer, or beside one like them. */
@Component
class SessionClashes {

    private static final String ON_A_CLOSED_DAY = "Added to the offer, though schools are closed on that day";

    private final Timetables timetables;

    SessionClashes(Timetables timetables) {
        this.timetables = timetables;
    }

    /** @param whatToDo empty where nothing stands against it */
    private record Judged(int row, String whatToDo, boolean closed) {}

    /** @param offer with the hubs of the sessions */
    Mono<SessionsCheck.Checked> judge(Offer offer, SessionsCheck.Checked checked) {
        return Flux.fromIterable(checked.sessions())
                .filter(BroughtSession::isToAdd)
                .concatMap(session -> judge(offer, session))
                .collectMap(Judged::row)
                .map(judged -> with(checked, judged));
    }

    private Mono<Judged> judge(Offer offer, BroughtSession session) {
        return timetables
                .clashes(offer, session.session(), "")
                .map(clashes -> judged(session, clashes))
                .onErrorResume(
                        ProblemException.class, wrong -> Mono.just(new Judged(session.row(), wrong.detail(), false)));
    }

    private static Judged judged(BroughtSession session, List<Clash> clashes) {
        String against = clashes.stream()
                .filter(clash -> clash.stops() || clash.kind() == Kind.SAME_TOPIC)
                .map(Clash::sentence)
                .collect(Collectors.joining(" "));
        boolean closed = clashes.stream()
                .anyMatch(clash -> clash.kind() == Kind.BANK_HOLIDAY || clash.kind() == Kind.OUTSIDE_TERM);
        return new Judged(
                session.row(), against.isEmpty() ? "" : against + " Correct it, or take the row out.", closed);
    }

    private static SessionsCheck.Checked with(SessionsCheck.Checked checked, Map<Integer, Judged> judged) {
        Map<Integer, Judged> refused = new HashMap<>(judged);
        refused.values().removeIf(one -> one.whatToDo().isEmpty());
        List<CheckedRow> rows = new ArrayList<>();
        for (CheckedRow row : checked.rows()) {
            Judged one = judged.get(row.number());
            rows.add(one == null || !row.isGood() ? row : row(row, one));
        }
        return new SessionsCheck.Checked(
                rows,
                checked.sessions().stream()
                        .filter(session -> !refused.containsKey(session.row()))
                        .toList());
    }

    private static CheckedRow row(CheckedRow row, Judged judged) {
        if (!judged.whatToDo().isEmpty()) {
            return CheckedRow.faulty(FileKind.SESSIONS, row.number(), row.name(), judged.whatToDo());
        }
        return judged.closed() ? row.good(ON_A_CLOSED_DAY) : row;
    }
}
