package org.waymark.ui.provider;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.waymark.contract.training.ProviderMove;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** People of other providers who ask for a place; nothing at all where nobody does. */
class ComingPeople extends Section {

    private final ProviderMoveApi moves;
    private final Div messages = new Div();
    private final Div list = new Div();

    ComingPeople(ProviderMoveApi moves) {
        this.moves = moves;
        List<ProviderMove> waiting = Calls.call(moves.waiting()).items();
        if (!waiting.isEmpty()) {
            add(
                    new H2("From other providers"),
                    new Paragraph("They are on the same qualification elsewhere. Give them a place, and they come with"
                            + " all they have done; their provider is told."),
                    messages,
                    list);
            list.add(table(waiting));
        }
    }

    private DataTable table(List<ProviderMove> waiting) {
        DataTable table =
                new DataTable("People of other providers", "Person", "Qualification", "Comes from", "Finish", "Decide");
        waiting.forEach(move -> table.row(
                DataTable.two(new Span(move.personName()), move.school()),
                DataTable.two(new Span(move.qualification()), move.cohort()),
                DataTable.two(new Span(move.fromProvider()), "asked on " + Words.day(move.askedOn())),
                DataTable.two(
                        new Span(Words.day(move.finish())), Words.count(move.daysOut(), "day") + " out of school"),
                decide(move)));
        return table;
    }

    private Div decide(ProviderMove move) {
        ActionButton give = new ActionButton(
                "Give a place", "plain", () -> decide(move, moves::give, " is with you now, with all they have done."));
        give.setAriaLabel("Give " + move.personName() + " a place");
        ActionButton refuse = new ActionButton(
                "Refuse", "plain", () -> decide(move, moves::refuse, " has been told that you have no place."));
        refuse.setAriaLabel("Refuse " + move.personName());
        Div actions = new Div(give, refuse);
        actions.addClassName("actions");
        return actions;
    }

    private void decide(ProviderMove move, Function<String, Mono<ProviderMove>> decision, String done) {
        messages.removeAll();
        try {
            Calls.call(decision.apply(move.participantId()));
            messages.add(Notice.done("Done", move.personName() + done));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        list.removeAll();
        List<ProviderMove> left = Calls.call(moves.waiting()).items();
        if (!left.isEmpty()) list.add(table(left));
    }
}
