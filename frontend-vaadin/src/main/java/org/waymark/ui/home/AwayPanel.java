package org.waymark.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantRow.State;

/** In place of tasks, for somebody who has paused or stopped. */
class AwayPanel extends Section {

    AwayPanel(Home home) {
        addClassName("next-task");
        getElement().setAttribute("aria-labelledby", "away");
        boolean isPaused = home.state() == State.PAUSED;
        H2 heading = new H2(isPaused ? "You have paused" : "You have stopped");
        heading.setId("away");
        Anchor way = new Anchor(
                isPaused ? "life/back" : "life", isPaused ? "Come back" : "See what stays yours and how to come back");
        way.addClassNames("button", "primary");
        Div line = new Div(way);
        if (isPaused) line.add(new Anchor("life", "Change the pause, or take it back"));
        line.addClassName("actions");
        add(heading, new Paragraph(isPaused ? "Nothing is due and nobody counts you as behind." : ""), line);
    }

    static boolean isFor(Home home) {
        return home.state() == State.PAUSED || home.state() == State.STOPPED;
    }
}
