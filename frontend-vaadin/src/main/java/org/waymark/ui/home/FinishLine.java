package org.waymark.ui.home;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Words;

/** When somebody finishes. Of whoever is behind, what was planned holds no more: it is planned anew from today. */
class FinishLine extends Paragraph {

    private final PathwayApi pathways;

    /** @param planned null where nothing is to come */
    FinishLine(ParticipantRow.State state, @Nullable LocalDate planned, PathwayApi pathways) {
        this.pathways = pathways;
        switch (state) {
            case NOT_STARTED, ON_COURSE -> onCourse(planned);
            case BEHIND -> behind(planned);
            case PAUSED, COMPLETE, STOPPED -> seeYourPathway();
        }
    }

    private void onCourse(@Nullable LocalDate planned) {
        if (planned == null) seeYourPathway();
        else sooner("You finish on " + Words.day(planned) + ", and each piece that you do keeps you to it.");
    }

    /** Nothing changes by it. */
    private void behind(@Nullable LocalDate planned) {
        try {
            String person = SignedInPerson.participantId();
            Pathway now = Calls.versioned(pathways.pathway(person)).value();
            Preview preview = Calls.call(pathways.preview(person, now.choices()));
            if (preview.pathway() != null) fromToday(preview.pathway().finish(), planned);
            else
                add(
                        new Text("You are behind, and from today your wishes cannot all be met. "),
                        new Anchor("pathway/change", "See what would work"));
        } catch (ProblemException notNow) {
            seeYourPathway();
        }
    }

    private void fromToday(LocalDate finish, @Nullable LocalDate planned) {
        String before = planned == null || planned.equals(finish) ? "" : ", not on " + Words.day(planned);
        sooner("You are behind. Counted from today, with your hours a week, you finish on " + Words.day(finish) + before
                + ". Each piece that you do now counts towards it.");
    }

    private void sooner(String finish) {
        add(
                new Text(finish + " To finish sooner, "),
                new Anchor("pathway/change", "see what more hours a week would do"));
    }

    private void seeYourPathway() {
        add(new Anchor("pathway", "See your pathway"));
    }
}
