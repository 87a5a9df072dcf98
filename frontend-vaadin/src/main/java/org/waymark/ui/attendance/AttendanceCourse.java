package org.waymark.ui.attendance;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;

/** Whether somebody is on course for the attendance that is asked for, in words. */
public final class AttendanceCourse {

    private AttendanceCourse() {}

    public static StatusTag tag(AttendanceStanding standing) {
        return switch (standing.state()) {
            case NOT_BEGUN -> new StatusTag("No register yet", Tone.PLAIN);
            case NOTHING_ASKED -> new StatusTag(percent(standing) + "% attended", Tone.PLAIN);
            case ON_COURSE -> new StatusTag("On course, " + percent(standing) + "% attended", Tone.GOOD);
            case BELOW, OUT_OF_REACH -> new StatusTag("Not on course, " + percent(standing) + "% attended", Tone.CARE);
        };
    }

    private static int percent(AttendanceStanding standing) {
        return standing.attended() * 100 / standing.marked();
    }

    /** Empty where nothing is to be done. */
    public static Optional<Notice> warning(AttendanceStanding standing) {
        return Optional.ofNullable(standing.whatToDo())
                .map(what ->
                        Notice.warning(standing.sentence(), what).with(new Anchor("sessions", "See your sessions")));
    }
}
