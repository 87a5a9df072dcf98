package org.waymark.ui.fake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.CheckIn;
import org.waymark.contract.attendance.CheckInApi;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.RegisterCode;
import reactor.core.publisher.Mono;

/** One session that is on, with the code K7P2QX; the one named "to-come" is not. */
public class FakeCheckIns implements CheckInApi {

    private static final LocalDateTime START = LocalDate.of(2026, 11, 19).atTime(9, 30);
    private static final String CODE = "K7P2QX";

    FakeCheckIns() {}

    @Override
    public Mono<RegisterCode> code(String offerId, String sessionId) {
        return sessionId.equals("to-come")
                ? FakeProblems.refuse(409, "The code is shown from a quarter of an hour before the session.")
                : Mono.just(new RegisterCode(
                        "Behaviour systems",
                        "Northway Hub, Millbridge",
                        CODE,
                        "https://waymark.example/here?code=" + CODE,
                        "<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"Code\"></svg>",
                        START.plusHours(3)));
    }

    @Override
    public Mono<AttendedSession> checkIn(String participantId, CheckIn checkIn) {
        return checkIn.code().equals(CODE)
                ? Mono.just(new AttendedSession(
                        "offer-senior",
                        "session-1",
                        "Behaviour systems",
                        START,
                        "Northway Hub, Millbridge",
                        Mark.PRESENT,
                        null,
                        null))
                : FakeProblems.refuse(422, "This is not the code of a session of yours that is on now.");
    }
}
