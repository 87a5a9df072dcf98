package org.waymark.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.participant.Home;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** The one thing to do now. */
class NextTask extends Section {

    private NextTask(Home.Task task) {
        addClassName("next-task");
        getElement().setAttribute("aria-labelledby", "next-task");
        Paragraph kicker = new Paragraph("Next");
        kicker.addClassName("kicker");
        H2 action = new H2(task.action());
        action.setId("next-task");
        Anchor start = new Anchor(
                TaskSections.href(task), task.status() == Home.Task.Status.IN_PROGRESS ? "Carry on" : "Start");
        start.addClassNames("button", "primary");
        start.setAriaLabel(start.getText() + ": " + task.action());
        add(kicker, action, new Paragraph(task.detail()), facts(task), start);
    }

    static Component of(Home home) {
        if (home.next() != null) return new NextTask(home.next());
        return Notice.done("You have done everything", "Nothing is left to do on " + home.qualification() + ".")
                .with(new Anchor("progress", "See what you did and what you have shown"));
    }

    private static Div facts(Home.Task task) {
        Div facts = new Div();
        facts.addClassName("facts");
        if (task.minutes() > 0) facts.add(new Span("About " + Words.hoursInFull(task.minutes())));
        if (task.on() != null) facts.add(new Span("Planned for " + Words.weekday(task.on())));
        return facts;
    }
}
