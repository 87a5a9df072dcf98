package org.waymark.ui.release;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.contract.assignment.ReleaseAnswers.OfDay;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** One day out: what it is for, the school's answer, and why not. */
class DayField extends Div {

    private final DayOut day;
    private final Field<Choice> answer;
    private final Field<Input> words;

    DayField(DayOut day) {
        this.day = day;
        String named = Words.weekday(day.on());
        answer = Field.choice(
                "answer-" + day.on(),
                "Your answer for " + named,
                List.of(
                        new Choice.Option(Answer.OPEN.name(), "Not answered"),
                        new Choice.Option(Answer.AGREED.name(), "Agreed"),
                        new Choice.Option(Answer.REFUSED.name(), "Not this day")));
        words = Field.input("words-" + day.on(), "text", "Why " + named + " cannot be")
                .hint("For the person and the trust. No details of other people.");
        words.control().getElement().setAttribute("maxlength", "500");
        answer.control().setValue(day.answer().name());
        words.control().setValue(day.words());
        words.setVisible(day.answer() == Answer.REFUSED);
        answer.control().addValueChangeListener(chosen -> words.setVisible(said() == Answer.REFUSED));
        addClassName("stacked");
        add(new H2(named), new Paragraph(SchoolSays.what(day)), answer, words);
    }

    void agreeIfOpen() {
        if (said() == Answer.OPEN) answer.control().setValue(Answer.AGREED.name());
    }

    String fieldId() {
        return answer.control().getId().orElseThrow();
    }

    /** What is to be saved; nothing where it is as it was, or wrong. */
    Optional<OfDay> changed(Corrections corrections) {
        words.clear();
        String why = said() == Answer.REFUSED ? words.control().getValue().strip() : "";
        if (said() == Answer.REFUSED && why.isEmpty()) {
            corrections.wrong(words, "Say why " + Words.weekday(day.on()) + " cannot be");
            return Optional.empty();
        }
        return said() == day.answer() && why.equals(day.words())
                ? Optional.empty()
                : Optional.of(new OfDay(day.on(), said(), why));
    }

    private Answer said() {
        return Answer.valueOf(answer.control().getValue());
    }
}
