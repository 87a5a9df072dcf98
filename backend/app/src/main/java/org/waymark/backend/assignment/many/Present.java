package org.waymark.backend.assignment.many;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Participant;

/** What somebody is on now, in a few words. */
final class Present {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Present() {}

    static String of(@Nullable Participant participant) {
        if (participant == null) {
            return "On nothing";
        }
        String qualification = participant.enrolment().qualification();
        String until = DAY.format(participant.summary().finish());
        return switch (participant.standing()) {
            case PROPOSED -> qualification + ", proposed, until " + until;
            case ACCEPTED -> qualification + ", waits for the provider, until " + until;
            case ENROLLED -> qualification + ", until " + until;
            case DECLINED, REFUSED -> "On nothing";
        };
    }
}
