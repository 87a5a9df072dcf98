package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.AnswerResult.Explained;

/** A question with its options, one or several of which can be chosen; later, beneath each, why it is right or wrong. */
public final class Options extends FieldSet {

    private final String name;
    private final boolean several;
    private final List<Option> options = new ArrayList<>();

    /** @param name of the group, no other of which is on the page */
    public Options(String name, String question, boolean several, List<String> texts) {
        super(question);
        this.name = name;
        this.several = several;
        addClassName("question");
        getElement().setAttribute("tabindex", "-1");
        texts.forEach(text -> options.add(new Option(text)));
        options.forEach(this::add);
    }

    /** Positions, from 0. */
    public List<Integer> chosen() {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).isChosen())
                .boxed()
                .toList();
    }

    /** As if the person had chosen it. */
    public void choose(int position) {
        options.get(position).choose(true);
    }

    /** Tells whenever the person has chosen something. */
    public void onChoice(Command listener) {
        options.forEach(option -> option.onChoice(listener));
    }

    /** Nothing can be chosen any more. */
    public void explain(AnswerResult result) {
        for (int i = 0; i < options.size(); i++) {
            options.get(i)
                    .explain(result.chosen().contains(i), result.explanations().get(i));
        }
    }

    /** A browser says of a radio button that it was chosen, not of the others that they no longer are. */
    private void chosenAlone(Option chosen) {
        options.stream().filter(option -> option != chosen).forEach(option -> option.choose(false));
    }

    private final class Option extends Div {

        private final Input input = new Input();
        private final Paragraph why = new Paragraph();

        private Option(String text) {
            addClassName("choice");
            input.setType(several ? "checkbox" : "radio");
            input.getElement().setAttribute("name", name);
            input.getElement().addPropertyChangeListener("checked", "change", event -> {
                if (isChosen() && !several) chosenAlone(this);
            });
            NativeLabel label = new NativeLabel();
            label.add(input);
            label.add(new Span(text));
            why.addClassName("why");
            add(label, why);
        }

        private boolean isChosen() {
            return input.getElement().getProperty("checked", false);
        }

        private void onChoice(Command listener) {
            input.getElement().addPropertyChangeListener("checked", event -> {
                if (isChosen()) listener.execute();
            });
        }

        private void choose(boolean chosen) {
            input.getElement().setProperty("checked", chosen);
        }

        private void explain(boolean chosen, Explained explained) {
            choose(chosen);
            input.setEnabled(false);
            setClassName("right", explained.right());
            setClassName("wrong", !explained.right() && chosen);
            why.setText((explained.right() ? "Right: " : "Not this: ") + explained.why());
        }
    }
}
