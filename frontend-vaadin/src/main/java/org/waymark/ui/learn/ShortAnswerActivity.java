package org.waymark.ui.learn;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.participant.ActivityWork.Feedback;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Notice;

/** Own words first, then one good answer and what to look for in one's own. */
class ShortAnswerActivity extends ActivitySection {

    private static final int PAUSE_MILLIS = 1500;
    private static final int LONGEST = 20_000;

    private final TextArea text = new TextArea();
    private final @Nullable Draft draft;
    private final List<Checkbox> points = new ArrayList<>();

    ShortAnswerActivity(Activity activity, ActivityDesk desk) {
        super(activity, desk);
        text.setLabel("Your answer");
        text.setHelperText(
                desk.keeps() ? "Only you can see this. It saves itself." : "To try it out: nothing is saved.");
        text.setMaxLength(LONGEST);
        text.setMinRows(4);
        text.setWidthFull();
        text.setValue(state().text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) keep();
        });
        draft = desk.keeps() ? Draft.of(text, draftPlace()) : null;
    }

    @Override
    protected void fill(Div place, State state) {
        points.clear();
        place.add(text);
        Feedback feedback = state.feedback();
        if (feedback == null) place.add(actions(new ActionButton("Compare with our answer", "primary", this::compare)));
        else place.add(new H3("One good answer"), model(feedback), points(state, feedback), actions(again()));
    }

    private static Paragraph model(Feedback feedback) {
        Paragraph model = new Paragraph(feedback.thought());
        model.addClassName("model-answer");
        model.getElement().setAttribute("tabindex", "-1");
        return model;
    }

    private FieldSet points(State state, Feedback feedback) {
        FieldSet set = new FieldSet("Look at your own answer again. Tick what is in it.");
        set.addClassName("self-check");
        for (int i = 0; i < feedback.lines().size(); i++) {
            Checkbox point =
                    new Checkbox(feedback.lines().get(i), state.chosen().contains(i));
            point.addValueChangeListener(event -> keep());
            points.add(point);
            set.add(point);
        }
        return set;
    }

    /** Without words of one's own there is nothing to compare. */
    private void compare() {
        if (text.getValue().isBlank()) say("Write an answer in your own words first.");
        else if (save(new ActivityDesk.Change(List.of(), text.getValue(), null, true))) {
            noted(state().text());
            show();
            getElement().executeJs("this.querySelector('.model-answer').focus()");
        }
    }

    private ActionButton again() {
        return new ActionButton("Put our answer away and write again", "plain", () -> {
            if (!save(new ActivityDesk.Change(List.of(), text.getValue(), null, false))) return;
            noted(state().text());
            show();
            text.focus();
        });
    }

    private void keep() {
        boolean finished = state().finished() && !text.getValue().isBlank();
        List<Integer> ticked = finished ? ticked() : List.of();
        boolean told = state().finished();
        if (!save(new ActivityDesk.Change(ticked, text.getValue(), null, finished))) return;
        noted(state().text());
        if (told && !finished) show();
        saySaved();
    }

    private void noted(String saved) {
        if (draft != null) draft.saved(saved);
    }

    private List<Integer> ticked() {
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).getValue())
                .boxed()
                .toList();
    }

    /** Neither text is lost: the person says which is to stay. */
    @Override
    protected void overtaken() {
        String theirs = state().text();
        if (theirs.equals(text.getValue())) {
            show();
            return;
        }
        warn(Notice.warning("You have also written here in another window", "The text there is: " + theirs)
                .with(
                        new ActionButton("Keep the text above", "plain", this::keep),
                        new ActionButton("Take the other text", "plain", () -> {
                            text.setValue(theirs);
                            noted(theirs);
                            show();
                        })));
    }
}
