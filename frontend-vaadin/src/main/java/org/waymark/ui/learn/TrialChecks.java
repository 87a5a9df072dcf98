package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.ui.design.ActionButton;

/** All of a lesson's questions beneath each other, each as often as one likes. */
class TrialChecks extends Section {

    private final int all;

    TrialChecks(List<CheckQuestion> questions, Marking marking) {
        all = questions.size();
        addClassNames("lesson-section", "checks");
        Paragraph what = new Paragraph("Readers see one question at a time, and their first answer stands.");
        what.addClassName("quiet");
        add(new H2("Check what you know"), what);
        for (int i = 0; i < all; i++) add(question(i + 1, questions.get(i), marking));
    }

    private Div question(int number, CheckQuestion question, Marking marking) {
        Paragraph count = new Paragraph("Question " + number + " of " + all);
        count.addClassName("kicker");
        Div form = new Div(new CheckForm(question, marking));
        ActionButton again = new ActionButton("Answer again", "plain", () -> {
            form.removeAll();
            form.add(new CheckForm(question, marking));
            form.getElement().executeJs("this.querySelector('.question').focus()");
        });
        again.setAriaLabel("Answer question " + number + " again");
        Div actions = new Div(again);
        actions.addClassName("actions");
        Div whole = new Div(count, form, actions);
        whole.addClassName("trial-check");
        return whole;
    }
}
