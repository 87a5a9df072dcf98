package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.DisputeAnswer;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.NewDispute;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.Register.Dispute;
import org.waymark.contract.attendance.Register.Line;
import org.waymark.contract.attendance.RegisterMarks;
import reactor.core.publisher.Mono;

/** One session with two people, one of whom disputes their mark. The one named "to-come" has not begun. */
public class FakeAttendance implements AttendanceApi {

    private static final Instant THEN = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDateTime START = LocalDate.of(2026, 11, 19).atTime(9, 30);

    private final List<Line> lines = new ArrayList<>();
    private @Nullable Dispute own;
    private boolean overtaken;

    FakeAttendance() {
        startAfresh();
    }

    public synchronized void startAfresh() {
        overtaken = false;
        own = null;
        lines.clear();
        lines.add(line(
                "ben.ashworth",
                "Ben Ashworth",
                Mark.ABSENT,
                new Dispute("I was there from the start.", THEN, null, null)));
        lines.add(line("ruth.penhale", "Ruth Penhale", null, null));
    }

    public void isOvertaken(boolean yes) {
        overtaken = yes;
    }

    private static Line line(String id, String name, @Nullable Mark mark, @Nullable Dispute dispute) {
        return new Line(
                id,
                name,
                "Fernhill School",
                mark,
                mark == null ? null : "Grace Liu",
                mark == null ? null : THEN,
                dispute);
    }

    private synchronized Mono<ResponseEntity<Register>> answer(String offerId, String sessionId) {
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(view(offerId, sessionId)));
    }

    private Register view(String offerId, String sessionId) {
        return new Register(
                offerId,
                sessionId,
                "Behaviour systems",
                START,
                "Northway Hub, Millbridge",
                !sessionId.equals("to-come"),
                List.copyOf(lines));
    }

    @Override
    public Mono<ResponseEntity<Register>> register(String offerId, String sessionId) {
        return answer(offerId, sessionId);
    }

    @Override
    public synchronized Mono<ResponseEntity<Register>> take(
            String offerId, String sessionId, String ifMatch, RegisterMarks marks) {
        if (overtaken) return FakeProblems.refuse(412, "Changed");
        marks.marks()
                .forEach(marked -> lines.replaceAll(line -> line.participantId().equals(marked.participantId())
                        ? line(line.participantId(), line.name(), marked.mark(), line.dispute())
                        : line));
        return answer(offerId, sessionId);
    }

    @Override
    public synchronized Mono<Page<Register>> disputes() {
        return Mono.just(Page.whole(List.of(view("offer-senior", "session-1"))));
    }

    @Override
    public synchronized Mono<ResponseEntity<Register>> answer(
            String offerId, String participantId, String sessionId, DisputeAnswer answer) {
        lines.replaceAll(line -> line.participantId().equals(participantId)
                ? line(
                        participantId,
                        line.name(),
                        answer.mark(),
                        new Dispute("I was there from the start.", THEN, answer.answer(), "Grace Liu"))
                : line);
        return answer(offerId, sessionId);
    }

    @Override
    public Mono<Page<AttendedSession>> attendance(String participantId) {
        return Mono.just(Page.whole(List.of(mark(own))));
    }

    @Override
    public Mono<AttendedSession> dispute(String participantId, String offerId, String sessionId, NewDispute dispute) {
        own = new Dispute(dispute.text(), THEN, null, null);
        return Mono.just(mark(own));
    }

    private static AttendedSession mark(@Nullable Dispute dispute) {
        return new AttendedSession(
                "offer-senior",
                "session-1",
                "Behaviour systems",
                START,
                "Northway Hub, Millbridge",
                Mark.ABSENT,
                "https://meet.example/recording",
                dispute);
    }
}
