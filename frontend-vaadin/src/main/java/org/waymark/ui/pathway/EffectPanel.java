package org.waymark.ui.pathway;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.pathway.Preview.NotPossible;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** What the wishes would lead to, beside the form; its first sentence is read out when it changes. */
class EffectPanel extends Div {

    interface Actions extends Serializable {

        void apply();

        void undo(Choices before);

        void take(Choices suggested);

        void startAgain();

        void reload();
    }

    private final Actions actions;
    private final String leaveIt;
    private final Paragraph summary = new Paragraph();
    private final Div details = new Div();

    /** @param leaveIt what the button says that does not apply it */
    EffectPanel(Actions actions, String leaveIt) {
        this.actions = actions;
        this.leaveIt = leaveIt;
        addClassName("effect");
        summary.addClassName("effect-summary");
        summary.getElement().setAttribute("role", "status");
        add(new H2("What this would do"), summary, details);
        nothing();
    }

    void nothing() {
        say("Nothing yet. Change something, and the effect appears here before you decide.");
        addClassName("idle");
    }

    void show(Pathway before, Preview preview) {
        if (preview.problem() != null) impossible(preview.problem());
        else if (preview.pathway() != null && preview.difference() != null) {
            say(Effect.sentence(preview.difference()), new Effect(before, preview.pathway(), preview.difference()));
            details.add(buttons());
        }
    }

    void problem(ProblemException problem) {
        say("", Notice.problem(problem));
    }

    void stale() {
        say(
                "",
                Notice.warning(
                                "Your pathway changed meanwhile",
                                "Someone, or you in another window, changed it after you opened this page. Your wishes are"
                                        + " still here.")
                        .with(button("Load it and try them again", actions::reload, true)));
    }

    void applied(Pathway now, Choices before) {
        say(
                "",
                Notice.done("Your pathway has changed", "You now finish on " + Words.day(now.finish()) + ".")
                        .with(
                                new Anchor("pathway", "See my pathway"),
                                button("Undo", () -> actions.undo(before), false)));
    }

    void undone() {
        say(
                "",
                Notice.done("Undone", "Your pathway is as it was before.")
                        .with(new Anchor("pathway", "See my pathway")));
    }

    private void impossible(NotPossible problem) {
        UnorderedList conflict = new UnorderedList();
        problem.conflict().forEach(sentence -> conflict.add(new ListItem(sentence)));
        say("These wishes cannot all be met.", conflict);
        if (problem.suggestions().isEmpty()) return;
        Div ways = new Div(new Paragraph("Each of these was tried, and works:"));
        ways.addClassName("suggestions");
        problem.suggestions()
                .forEach(one -> ways.add(button(
                        one.sentence() + " (finish " + Words.day(one.finish()) + ")",
                        () -> actions.take(one.choices()),
                        false)));
        details.add(ways);
    }

    private Div buttons() {
        Div buttons = new Div(button("Apply", actions::apply, true), button(leaveIt, actions::startAgain, false));
        buttons.addClassName("actions");
        return buttons;
    }

    private void say(String sentence, Component... shown) {
        removeClassName("idle");
        summary.setText(sentence);
        details.removeAll();
        details.add(shown);
    }

    private static NativeButton button(String name, Runnable action, boolean primary) {
        NativeButton button = new NativeButton(name, click -> action.run());
        button.addClassName("button");
        button.setClassName("primary", primary);
        return button;
    }
}
