package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.participant.ActivityWork.Scene;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;

/** A situation, a choice, what follows, and so on to an end that says what we think of the way there. */
class ScenarioActivity extends ActivitySection {

    ScenarioActivity(Activity activity, ActivityDesk desk) {
        super(activity, desk);
    }

    @Override
    protected void fill(Div place, State state) {
        List<String> choices = activity().items();
        for (int i = 0; i < state.scenes().size(); i++) {
            Scene scene = state.scenes().get(i);
            place.add(passed(choices.get(state.chosen().get(i)), scene));
            choices = scene.choices();
        }
        if (choices.isEmpty()) end(place, state);
        else place.add(choices(choices, state));
        if (!state.chosen().isEmpty()) place.add(actions(back(state), startAgain()));
    }

    private static Div passed(String choice, Scene scene) {
        Paragraph chosen = new Paragraph("You chose: " + choice);
        chosen.addClassName("you-chose");
        Div passed = new Div(chosen, new Paragraph(scene.text()));
        passed.addClassName("scene");
        passed.getElement().setAttribute("tabindex", "-1");
        return passed;
    }

    private UnorderedList choices(List<String> choices, State state) {
        UnorderedList list = new UnorderedList();
        list.addClassName("scene-choices");
        list.getElement().setAttribute("aria-label", "What would you do?");
        for (int i = 0; i < choices.size(); i++) {
            List<Integer> way = way(state, i);
            ListItem item = new ListItem(new ActionButton(choices.get(i), "plain", () -> go(way)));
            if (desk().wasTried(activity().id(), way)) item.add(new StatusTag("Tried", StatusTag.Tone.PLAIN));
            list.add(item);
        }
        return list;
    }

    private static void end(Div place, State state) {
        if (state.feedback() != null)
            place.add(Notice.info("What we think", state.feedback().thought()));
    }

    private static List<Integer> way(State state, int choice) {
        List<Integer> chosen = new ArrayList<>(state.chosen());
        chosen.add(choice);
        return List.copyOf(chosen);
    }

    private ActionButton back(State state) {
        return new ActionButton(
                "Back one choice",
                "plain",
                () -> go(state.chosen().subList(0, state.chosen().size() - 1)));
    }

    private void go(List<Integer> chosen) {
        if (!save(new ActivityDesk.Change(List.copyOf(chosen), "", null, false))) return;
        show();
        saySaved();
        getElement()
                .executeJs("(Array.from(this.querySelectorAll('.scene')).pop() ?? this.querySelector('h2')).focus()");
    }
}
