package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.Words;

/** For whom, how long, and how fresh. */
final class LessonFacts {

    private LessonFacts() {}

    static Div of(Step step, Lesson lesson) {
        Div facts = new Div(
                new Span("Step " + step.position()),
                Mark.phase(step.phase()),
                new Span(Words.count(lesson.readingMinutes(), "minute") + " to read"));
        facts.addClassNames("facts", "lesson-facts");
        if (lesson.asAt() != null) facts.add(new Span("Law as at " + Words.day(lesson.asAt())));
        Anchor pdf = new Anchor("pack/lesson/" + step.moduleId() + "/pdf", "PDF with room to write (under 100 kB)");
        pdf.setRouterIgnore(true);
        facts.add(new PrintButton("Print"), pdf);
        return facts;
    }
}
