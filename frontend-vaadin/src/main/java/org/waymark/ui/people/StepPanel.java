package org.waymark.ui.people;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.ReasonList;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** One step of somebody's pathway with the reasons for it. Takes the focus, since a link asked for it. */
public final class StepPanel extends Aside {

    private StepPanel(Step step, Address without) {
        addClassName("step-panel");
        H3 title = new H3(step.title());
        title.setId("step-panel-title");
        getElement().setAttribute("aria-labelledby", "step-panel-title").setAttribute("tabindex", "-1");
        Anchor close = new Anchor(without.href(), "Close");
        close.setAriaLabel("Close: " + step.title());
        Paragraph reader = new Paragraph("The reasons are said as the participant reads them.");
        reader.addClassName("quiet");
        add(title, new Paragraph(step.summary()), facts(step), reader, new ReasonList(step.reasons()), close);
    }

    /** The panel of the step that the address asks for, by the name given. */
    public static Optional<StepPanel> asked(Pathway pathway, Address address, String name) {
        return pathway.steps().stream()
                .filter(step -> step.moduleId().equals(address.get(name)))
                .findFirst()
                .map(step -> new StepPanel(step, address.with(name, "")));
    }

    private static Div facts(Step step) {
        Div facts = new Div(
                StatusTag.of(step.status()),
                Mark.phase(step.phase()),
                new Span(Words.days(step.starts(), step.ends()) + " "
                        + step.ends().getYear()),
                new Span(Words.hoursInFull(step.minutes())));
        facts.addClassName("facts");
        return facts;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.focus()");
    }
}
