package org.waymark.ui.learn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.participant.ActivityWork.Feedback;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;

/** An activity in which people say how sure they are before they see what we think. */
abstract class SureActivity extends ActivitySection {

    SureActivity(Activity activity, ActivityDesk desk) {
        super(activity, desk);
    }

    @Override
    protected final void fill(Div place, State state) {
        Feedback feedback = state.feedback();
        if (feedback == null) ask(place, state);
        else tell(place, state, feedback);
    }

    private void ask(Div place, State state) {
        place.add(form(state));
        Options sure = ConfidenceWords.options(name("sure"));
        if (state.confidence() != null) sure.choose(ConfidenceWords.OFFERED.indexOf(state.confidence()));
        sure.onChoice(() -> saveGoing(ConfidenceWords.chosen(sure)));
        place.add(
                sure,
                actions(new ActionButton("See what we think", "primary", () -> finish(ConfidenceWords.chosen(sure)))));
    }

    /** Saves what there is, and says so; where it could not, returns false. */
    protected final boolean saveGoing(@Nullable Confidence confidence) {
        boolean saved = save(new ActivityDesk.Change(chosen(), "", confidence, false));
        if (saved) saySaved();
        return saved;
    }

    private void finish(@Nullable Confidence confidence) {
        String missing = missing();
        if (!missing.isEmpty()) say(missing);
        else if (confidence == null) say("Say how sure you are, then you see what we think.");
        else if (save(new ActivityDesk.Change(chosen(), "", confidence, true))) {
            show();
            getElement().executeJs("this.querySelector('.activity-result').focus()");
        }
    }

    private void tell(Div place, State state, Feedback feedback) {
        List<Component> lines = lines(state, feedback);
        long alike = alike(state, feedback);
        Paragraph result = new Paragraph(alike + " of " + lines.size() + " are as we have them."
                + (state.confidence() == null
                        ? ""
                        : " Before you saw this you said: “" + ConfidenceWords.sure(state.confidence()) + "”."));
        result.addClassName("activity-result");
        result.getElement().setAttribute("tabindex", "-1");
        OrderedList list = new OrderedList();
        list.addClassName("activity-lines");
        lines.forEach(list::add);
        place.add(result, list, Notice.info("What we think", feedback.thought()), actions(startAgain()));
    }

    /** What is to be sorted or ordered. */
    protected abstract Component form(State state);

    /** What stands in the form now, as {@link org.waymark.contract.participant.ActivityEntry} says. */
    protected abstract List<Integer> chosen();

    /** What has to be done before the end, as a sentence; empty if nothing. */
    protected abstract String missing();

    /** How many items are where we have them. */
    protected abstract long alike(State state, Feedback feedback);

    /** Each item: where it was put, where it belongs, and why. */
    protected abstract List<Component> lines(State state, Feedback feedback);

    protected static ListItem line(String item, boolean alike, String where, String why) {
        Paragraph first = new Paragraph(item);
        first.addClassName("activity-item");
        StatusTag tag = alike
                ? new StatusTag("As we have it", StatusTag.Tone.GOOD)
                : new StatusTag("We see it differently", StatusTag.Tone.CARE);
        return new ListItem(first, new Div(tag), new Paragraph(where + " " + why));
    }
}
