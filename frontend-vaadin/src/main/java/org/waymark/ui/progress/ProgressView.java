package org.waymark.ui.progress;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.Progress;
import org.waymark.contract.participant.TimeApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What was done, and apart from it what was shown. The two are never added up. */
@Route("progress")
@RolesAllowed("PARTICIPANT")
class ProgressView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;
    private final TimeApi times;

    ProgressView(ParticipantApi participants, TimeApi times) {
        super("Progress");
        this.participants = participants;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("Doing a module and knowing what it teaches are two things. Here they stand apart.");
        Progress progress = Calls.call(participants.progress(SignedInPerson.participantId()));
        add(
                done(progress),
                shown(progress),
                before(),
                new TimesSection(
                        Calls.call(times.times(SignedInPerson.participantId())).items()));
    }

    private static Section done(Progress progress) {
        Section section = new Section(
                new H2("What you have done"),
                new Meter(
                        progress.minutesDone(),
                        progress.minutesPlanned(),
                        "%s of %s planned, %d of %s"
                                .formatted(
                                        Words.hoursInFull(progress.minutesDone()),
                                        Words.hoursInFull(progress.minutesPlanned()),
                                        progress.stepsDone(),
                                        Words.count(progress.stepsTotal(), "step"))),
                new Paragraph(new Anchor("", "See what comes next")));
        section.addClassName("measure");
        return section;
    }

    private static Section before() {
        return new Section(
                new H2("What counts from before"),
                new Paragraph("An NPQ that you completed earlier can save you time."),
                new Paragraph(new Anchor("progress/earlier", "See what counts, and what is still to learn")));
    }

    private static Section shown(Progress progress) {
        Paragraph how = new Paragraph("A statement counts as shown when you answered at least two checks on it, all"
                + " rightly. Only you can see this.");
        Section section = new Section(new H2("What you have shown"), how);
        section.setId("shown");
        if (progress.mastery().stream().allMatch(area -> area.shown() + area.begun() == 0))
            section.add(new Paragraph("Nothing yet: answer the checks at the end of a lesson."));
        section.add(new MasteryTable(progress.mastery()));
        return section;
    }
}
