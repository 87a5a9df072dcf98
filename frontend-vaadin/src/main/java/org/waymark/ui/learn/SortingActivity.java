package org.waymark.ui.learn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.participant.ActivityWork.Feedback;
import org.waymark.contract.participant.ActivityWork.State;

/** Items, each of which is put into a group by choosing it. */
class SortingActivity extends SureActivity {

    private static final int NOT_YET = -1;

    private final List<Options> items = new ArrayList<>();

    SortingActivity(Activity activity, ActivityDesk desk) {
        super(activity, desk);
    }

    @Override
    protected Component form(State state) {
        items.clear();
        for (int i = 0; i < activity().items().size(); i++) items.add(item(i, state));
        Div form = new Div();
        form.addClassName("sorting");
        items.forEach(form::add);
        return form;
    }

    private Options item(int i, State state) {
        Options item = new Options(
                name("sort") + "-" + i,
                activity().items().get(i),
                false,
                activity().groups());
        int group = state.chosen().isEmpty() ? NOT_YET : state.chosen().get(i);
        if (group != NOT_YET) item.choose(group);
        item.onChoice(() -> saveGoing(state().confidence()));
        return item;
    }

    @Override
    protected List<Integer> chosen() {
        return items.stream()
                .map(item -> item.chosen().isEmpty() ? NOT_YET : item.chosen().getFirst())
                .toList();
    }

    @Override
    protected String missing() {
        long open = chosen().stream().filter(group -> group == NOT_YET).count();
        return open == 0
                ? ""
                : open + (open == 1 ? " item has" : " items have") + " no group yet. Choose one for each first.";
    }

    @Override
    protected long alike(State state, Feedback feedback) {
        return IntStream.range(0, state.chosen().size())
                .filter(i -> isAlike(i, state, feedback))
                .count();
    }

    @Override
    protected List<Component> lines(State state, Feedback feedback) {
        return IntStream.range(0, activity().items().size())
                .<Component>mapToObj(i -> line(
                        activity().items().get(i),
                        isAlike(i, state, feedback),
                        where(i, state, feedback),
                        feedback.lines().get(i)))
                .toList();
    }

    private String where(int i, State state, Feedback feedback) {
        String chosen = activity().groups().get(state.chosen().get(i));
        String right = activity().groups().get(feedback.right().get(i));
        return isAlike(i, state, feedback)
                ? "Group: " + right + "."
                : "You chose: " + chosen + ". We have it under: " + right + ".";
    }

    private static boolean isAlike(int i, State state, Feedback feedback) {
        return state.chosen().get(i).equals(feedback.right().get(i));
    }
}
