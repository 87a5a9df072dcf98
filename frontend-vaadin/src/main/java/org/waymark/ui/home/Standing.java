package org.waymark.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.waymark.contract.participant.Home;
import org.waymark.ui.attendance.AttendanceCourse;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import org.waymark.ui.pathway.AssessmentCourse;

/** Where the participant stands, beside the tasks. */
class Standing extends Aside {

    Standing(Home home) {
        addClassName("standing");
        H2 heading = new H2("Where you are");
        heading.setId("standing");
        getElement().setAttribute("aria-labelledby", "standing");
        add(heading, done(home), summary(home), links());
    }

    private static Meter done(Home home) {
        return new Meter(
                home.minutesDone(),
                home.minutesPlanned(),
                Words.hours(home.minutesDone()) + " done of " + Words.hours(home.minutesPlanned()) + " planned");
    }

    private static SummaryList summary(Home home) {
        SummaryList list = new SummaryList()
                .row("State", StatusTag.of(home.state()))
                .row("Finish", home.finish() == null ? "Not planned yet" : Words.day(home.finish()))
                .row("Assessment", AssessmentCourse.tag(home.finish(), home.assessment()))
                .row("Steps", home.stepsDone() + " of " + home.stepsTotal() + " done")
                .row("Attendance", AttendanceCourse.tag(home.attendance()));
        list.row("For", home.qualification()).row("Cohort", home.cohort());
        return home.coaching().hasAny() ? list.row("Coaching", Words.coaching(home.coaching())) : list;
    }

    private static UnorderedList links() {
        UnorderedList links = new UnorderedList(
                new ListItem(new Anchor("pathway", "My pathway, and why it is as it is")),
                new ListItem(new Anchor("pathway/change", "Change hours, dates or modules")),
                new ListItem(new Anchor("days-out", "My days out of school")),
                new ListItem(new Anchor("attendance", "My attendance, and what is asked")),
                new ListItem(new Anchor("progress", "What I have shown I know")),
                new ListItem(new Anchor("life", "When life changes: pause, move or stop")));
        links.addClassName("plain-links");
        return links;
    }
}
