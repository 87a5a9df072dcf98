package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.pathway.AssessmentWindow;
import org.waymark.contract.pathway.Pathway;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Whether modules end before the window of their assessment opens, in words. */
public final class AssessmentCourse extends Div {

    public AssessmentCourse(Pathway pathway) {
        addClassName("stacked");
        add(
                tag(pathway.finish(), pathway.assessment()),
                new Paragraph(sentence(pathway.finish(), pathway.assessment())));
    }

    /** @param finish of all modules; null while none is planned */
    public static StatusTag tag(@Nullable LocalDate finish, @Nullable AssessmentWindow window) {
        if (window == null) return new StatusTag("No assessment window yet", Tone.PLAIN);
        if (finish == null) return new StatusTag("Assessment opens " + Words.day(window.opens()), Tone.PLAIN);
        return finish.isBefore(window.opens())
                ? new StatusTag("On course for assessment", Tone.GOOD)
                : new StatusTag("Not on course for assessment", Tone.CARE);
    }

    private static String sentence(LocalDate finish, @Nullable AssessmentWindow window) {
        if (window == null) return "Your offer names no days for the assessment yet.";
        String days = "Your modules end on %s. The assessment is from %s to %s."
                .formatted(Words.day(finish), Words.day(window.opens()), Words.day(window.closes()));
        return finish.isBefore(window.opens())
                ? days
                : days + " More hours a week may help, and your provider can tell you of a later window.";
    }
}
