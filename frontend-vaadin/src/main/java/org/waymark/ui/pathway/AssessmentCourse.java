package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Whether a pathway is done in time for the window of its assessment; one that is far off is not among its bands. */
public final class AssessmentCourse extends Div {

    public AssessmentCourse(Pathway pathway) {
        addClassName("stacked");
        pathway.bands().stream()
                .filter(band -> band.kind() == Band.Kind.ASSESSMENT_WINDOW)
                .filter(window -> !window.to().isBefore(pathway.today()))
                .findFirst()
                .ifPresentOrElse(
                        window -> show(pathway, window),
                        () -> add(new Paragraph(
                                "No assessment window opens before your modules would be done, or soon after.")));
    }

    private void show(Pathway pathway, Band window) {
        boolean inTime = pathway.finish().isBefore(window.from());
        add(
                inTime
                        ? new StatusTag("On course for assessment", StatusTag.Tone.GOOD)
                        : new StatusTag("Not on course for assessment", StatusTag.Tone.CARE),
                new Paragraph(
                        inTime
                                ? "Your modules would be done before its window opens on " + Words.day(window.from())
                                        + "."
                                : "Its window opens on " + Words.day(window.from())
                                        + ", before your modules would be done. More hours a week may help."));
    }
}
