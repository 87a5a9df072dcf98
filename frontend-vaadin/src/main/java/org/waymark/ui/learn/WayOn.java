package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.waymark.contract.pathway.Pathway.Step;

/** Where to go from the end of a lesson. */
class WayOn extends Nav {

    WayOn(Optional<Step> next) {
        addClassName("way-on");
        getElement().setAttribute("aria-label", "After this lesson");
        next.ifPresentOrElse(this::show, () -> add(new Paragraph("This is the last step of your pathway.")));
        add(new Anchor("", "Back to your tasks"));
    }

    private void show(Step step) {
        Anchor link = new Anchor("learn/" + step.moduleId(), "Next step: " + step.title());
        link.addClassName("next-step");
        add(link);
    }
}
