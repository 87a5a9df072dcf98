package org.waymark.ui.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;

/** Somebody's session as the calendar has it on a day: whoever was moved meanwhile is not there any more. */
final class OutThatDay {

    private OutThatDay() {}

    static Out find(ReleaseApi release, String day, String participantId, String sessionId) {
        LocalDate on = day(day);
        return Calls.call(release.calendar(on, on, null)).days().stream()
                .flatMap(found -> found.people().stream())
                .filter(one -> one.participantId().equals(participantId)
                        && one.sessionId().equals(sessionId))
                .findFirst()
                .orElseThrow(ProblemException::gone);
    }

    static LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException notADay) {
            throw ProblemException.gone();
        }
    }
}
