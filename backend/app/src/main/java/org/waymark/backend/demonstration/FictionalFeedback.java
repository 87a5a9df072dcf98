package org.waymark.backend.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.health.Feedback;
import org.waymark.backend.platform.Today;
import org.waymark.contract.health.SessionFeedback;

/** What most of those who were in a session said about it, by a rule; of recent ones nobody said anything yet. */
final class FictionalFeedback {

    private static final int WEEKS_UNTIL_SAID = 2;

    private static final List<String> WORDS = List.of(
            "The hour in pairs was worth the journey.",
            "More examples from small schools, please.",
            "I have used the questions with my team already.",
            "The slides before the session would help.");

    private FictionalFeedback() {}

    static Stream<Feedback> of(SessionRegister register, LocalDate today) {
        return register.entries().stream()
                .filter(entry -> entry.mark().counts())
                .filter(entry ->
                        LocalDate.ofInstant(entry.at(), Today.ENGLAND).isBefore(today.minusWeeks(WEEKS_UNTIL_SAID)))
                .filter(entry -> turn(register, entry, 7) > 0)
                .map(entry -> new Feedback(
                        register.offerId(),
                        register.sessionId(),
                        register.providerId(),
                        entry.participantId(),
                        said(register, entry),
                        entry.at().plus(Duration.ofDays(1))));
    }

    private static SessionFeedback said(SessionRegister register, Entry entry) {
        return new SessionFeedback(
                3 + turn(register, entry, 3),
                5 - turn(register, entry, 4),
                words(turn(register, entry, 3 * WORDS.size())));
    }

    /** A third of them write something. */
    private static @Nullable String words(int turn) {
        return turn < WORDS.size() ? WORDS.get(turn) : null;
    }

    private static int turn(SessionRegister register, Entry entry, int of) {
        return Math.floorMod((register.sessionId() + entry.participantId()).hashCode(), of);
    }
}
