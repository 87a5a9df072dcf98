package org.waymark.ui.learn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.participant.ActivityWork.Feedback;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.design.ActionButton;

/** Items that are brought into an order by buttons; each move is said aloud to those who do not see it. */
class OrderingActivity extends SureActivity {

    private final OrderedList list = new OrderedList();
    private final List<Integer> order = new ArrayList<>();

    OrderingActivity(Activity activity, ActivityDesk desk) {
        super(activity, desk);
        list.addClassName("ordering");
    }

    @Override
    protected Component form(State state) {
        order.clear();
        order.addAll(
                state.chosen().isEmpty()
                        ? IntStream.range(0, activity().items().size()).boxed().toList()
                        : state.chosen());
        showOrder();
        return list;
    }

    private void showOrder() {
        list.removeAll();
        for (int place = 0; place < order.size(); place++) list.add(item(place));
    }

    private ListItem item(int place) {
        String text = activity().items().get(order.get(place));
        Div moves = actions(move("Earlier", text, place, place - 1), move("Later", text, place, place + 1));
        return new ListItem(new Span(text), moves);
    }

    private ActionButton move(String word, String text, int from, int to) {
        ActionButton button = new ActionButton(word, "plain", () -> move(word, from, to));
        button.getElement().setAttribute("aria-label", word + ": " + text);
        button.setEnabled(to >= 0 && to < order.size());
        return button;
    }

    /** The same button of the moved item gets the focus, or the other one where it can go no further. */
    private void move(String word, int from, int to) {
        Collections.swap(order, from, to);
        showOrder();
        if (!saveGoing(state().confidence())) return;
        list.getElement()
                .executeJs(
                        "const b = this.children[$0].querySelectorAll('button'); const i = $1 ? 0 : 1;"
                                + " (b[i].disabled ? b[1 - i] : b[i]).focus()",
                        to,
                        word.equals("Earlier"));
        say("Moved to place " + (to + 1) + " of " + order.size() + ": "
                + activity().items().get(order.get(to)));
    }

    @Override
    protected List<Integer> chosen() {
        return List.copyOf(order);
    }

    @Override
    protected String missing() {
        return "";
    }

    @Override
    protected long alike(State state, Feedback feedback) {
        return IntStream.range(0, state.chosen().size())
                .filter(place -> feedback.right().get(state.chosen().get(place)) == place)
                .count();
    }

    /** In the order that we have. */
    @Override
    protected List<Component> lines(State state, Feedback feedback) {
        return IntStream.range(0, activity().items().size())
                .boxed()
                .sorted(Comparator.comparing(feedback.right()::get))
                .<Component>map(item -> line(item, state.chosen().indexOf(item), feedback))
                .toList();
    }

    private ListItem line(int item, int put, Feedback feedback) {
        boolean alike = feedback.right().get(item) == put;
        String where = alike ? "" : "You had it in place " + (put + 1) + ".";
        return line(activity().items().get(item), alike, where, feedback.lines().get(item));
    }
}
