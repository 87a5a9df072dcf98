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
        String pack = "pack/lesson/" + step.moduleId();
        facts.add(
                new PrintButton("Print"),
                paper(pack + "/pdf", "PDF with room to write (under 100 kB)"),
                paper(pack, "Plain page that needs little data"));
        return facts;
    }

    private static Anchor paper(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return link;
    }
}
