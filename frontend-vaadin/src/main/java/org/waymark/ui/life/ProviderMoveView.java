package org.waymark.ui.life;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.training.ProviderMove;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.contract.training.ProviderOption;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Other providers' cohorts of the same qualification, what each would come to, and the wish for a place in one. */
@Route("life/provider")
@RolesAllowed("PARTICIPANT")
class ProviderMoveView extends Page implements BeforeEnterObserver {

    private final ProviderMoveApi moves;
    private final Div messages = new Div();
    private final Div content = new Div();

    ProviderMoveView(ProviderMoveApi moves) {
        super("Change provider");
        this.moves = moves;
        content.addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("Ask another provider for a place. You keep the one you have until they give you one.");
        add(messages, content, new Paragraph(new Anchor("life", "Back to when life changes")));
        read();
    }

    private void read() {
        content.removeAll();
        ProviderMove asked = asked(moves);
        if (asked != null && asked.state() != ProviderMove.State.MOVED) content.add(asked(asked));
        try {
            content.add(options(
                    Calls.call(moves.options(SignedInPerson.participantId())).items()));
        } catch (ProblemException refused) {
            content.add(Notice.problem(refused));
        }
    }

    /** Null where nothing was asked. */
    static @Nullable ProviderMove asked(ProviderMoveApi moves) {
        try {
            return Calls.call(moves.move(SignedInPerson.participantId()));
        } catch (ProblemException none) {
            if (none.kind() != ProblemException.Kind.GONE) throw none;
            return null;
        }
    }

    private Component asked(ProviderMove asked) {
        Notice notice = Notice.info(
                asked.state() == ProviderMove.State.REFUSED ? "You have been refused" : "You have asked",
                ProviderChange.said(asked) + " There you would finish on " + Words.day(asked.finish()) + ".");
        return notice.with(new ActionButton(
                asked.state() == ProviderMove.State.REFUSED ? "Clear this" : "Take it back", "plain", this::takeBack));
    }

    private Component options(List<ProviderOption> options) {
        if (options.isEmpty()) return new EmptyState("No other provider has an open cohort of your qualification now.");
        DataTable table =
                new DataTable("Cohorts you can ask for", "Provider", "Finish", "Days out", "Funding", "Choose");
        options.forEach(option -> row(table, option));
        Section told = new Section(new H2("Who sees it"), told(options.getFirst()));
        return new Div(table, told);
    }

    private void row(DataTable table, ProviderOption option) {
        CohortOption cohort = option.cohort();
        LocalDate finish = cohort.finish();
        table.row(
                DataTable.two(new Span(option.provider()), cohort.cohort() + ", from " + Words.day(cohort.starts())),
                finish == null
                        ? DataTable.two(DataTable.text("Not possible"), String.join(" ", cohort.conflict()))
                        : DataTable.text(Words.day(finish)),
                DataTable.text(finish == null ? "–" : Words.count(cohort.daysOut(), "day")),
                DataTable.text(cohort.funding() == null ? "–" : cohort.funding().reason()),
                finish == null ? DataTable.text("–") : choose(option));
    }

    private Component choose(ProviderOption option) {
        ActionButton button = new ActionButton("Ask for a place", "plain", () -> ask(option));
        button.setAriaLabel("Ask " + option.provider() + " for a place in "
                + option.cohort().cohort());
        return button;
    }

    private static UnorderedList told(ProviderOption option) {
        UnorderedList list = new UnorderedList();
        option.told().forEach(one -> list.add(new ListItem(new Span(one.name()), DataTable.text(" " + one.what()))));
        return list;
    }

    private void ask(ProviderOption option) {
        change(() -> Calls.call(
                moves.ask(SignedInPerson.participantId(), option.cohort().offerId())));
    }

    private void takeBack() {
        change(() -> Calls.run(moves.takeBack(SignedInPerson.participantId())));
    }

    private void change(Runnable call) {
        messages.removeAll();
        try {
            call.run();
            read();
        } catch (ProblemException refused) {
            read();
            messages.add(Notice.problem(refused));
        }
    }
}
