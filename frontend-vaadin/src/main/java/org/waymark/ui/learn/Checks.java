package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;

/** The lesson's questions, one at a time. */
class Checks extends Section {

    private final Work work;
    private final List<CheckQuestion> questions;
    private final Div place = new Div();
    private int current;

    Checks(Work work) {
        this.work = work;
        this.questions = work.lesson().checks();
        setId("checks");
        addClassNames("lesson-section", "checks");
        H2 heading = new H2("Check what you know");
        Paragraph what = new Paragraph(
                "You see at once whether an answer is right, and why. Your first answer is the one that counts.");
        what.addClassName("quiet");
        add(heading, what, place);
        current = firstOpen();
        show();
    }

    private int firstOpen() {
        for (int i = 0; i < questions.size(); i++)
            if (work.answer(questions.get(i).id()).isEmpty()) return i;
        return 0;
    }

    private void show() {
        place.removeAll();
        Paragraph count = new Paragraph("Question " + (current + 1) + " of " + questions.size());
        count.addClassName("kicker");
        CheckForm form = new CheckForm(questions.get(current), work);
        Div steps = new Div();
        steps.addClassName("actions");
        if (current > 0) steps.add(go("Previous question", current - 1));
        if (current < questions.size() - 1) steps.add(go("Next question", current + 1));
        place.add(count, form, steps);
    }

    private NativeButton go(String name, int to) {
        NativeButton button = new NativeButton(name, click -> {
            current = to;
            show();
            place.getElement().executeJs("this.querySelector('.question').focus()");
        });
        button.addClassName("button");
        return button;
    }
}
