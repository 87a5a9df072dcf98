package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.pathway.Preview.Difference;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.pathway.Effect;

/**
 * What the pathway would be, planned now that something is approved or counts no more; it changes when the person says so.
 */
class ApprovedEffect extends Section {

    private final PathwayApi pathways;
    private final Versioned<Pathway> present;
    private final boolean mayGo;
    private final Runnable taken;
    private final Paragraph summary = new Paragraph();
    private final Div effect = new Div();

    /** @param mayGo whether something is approved that is still on the pathway; else something counts no more */
    ApprovedEffect(PathwayApi pathways, Versioned<Pathway> present, boolean mayGo, Runnable taken) {
        this.pathways = pathways;
        this.present = present;
        this.mayGo = mayGo;
        this.taken = taken;
        summary.getElement().setAttribute("role", "status");
        effect.addClassName("stacked");
        add(
                new H2("On your pathway"),
                new Paragraph(
                        mayGo
                                ? "Something that was approved may still be on your pathway."
                                : "Something that you claimed does not count. What was left out of your pathway for it"
                                        + " may come back."),
                new ActionButton("See what it would change", "primary", this::preview),
                summary,
                effect);
    }

    private void preview() {
        effect.removeAll();
        try {
            Preview preview = Calls.call(pathways.preview(
                    SignedInPerson.participantId(), present.value().choices()));
            Difference difference = preview.difference();
            if (preview.pathway() == null || difference == null) {
                summary.setText("There is no pathway with this at present.");
                effect.add(new Anchor("pathway/change", "Try other wishes"));
            } else {
                summary.setText(sentence(difference));
                effect.add(new Effect(present.value(), preview.pathway(), difference));
                if (isDifferent(difference))
                    effect.add(new ActionButton("Change my pathway so", "primary", this::apply));
            }
        } catch (ProblemException refused) {
            effect.add(Notice.problem(refused));
        }
    }

    private String sentence(Difference difference) {
        return (mayGo && difference.removed().isEmpty()
                        ? "No module goes out: each also teaches something else that you are asked for, or your provider"
                                + " teaches every module whole. "
                        : "")
                + Effect.sentence(difference);
    }

    private static boolean isDifferent(Difference difference) {
        return !difference.removed().isEmpty()
                || !difference.added().isEmpty()
                || difference.minutesBefore() != difference.minutesAfter();
    }

    private void apply() {
        try {
            Calls.versioned(pathways.apply(
                    SignedInPerson.participantId(),
                    present.etag(),
                    present.value().choices()));
            taken.run();
        } catch (ProblemException refused) {
            effect.removeAll();
            effect.add(Notice.problem(refused));
        }
    }
}
