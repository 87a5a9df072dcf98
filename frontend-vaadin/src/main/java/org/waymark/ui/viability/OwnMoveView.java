package org.waymark.ui.viability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.GroupMoveAnswer;
import org.waymark.contract.viability.ViabilityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** A participant is asked whether they would go to another cohort, with what would change for them. */
@Route("cohort")
@RolesAllowed("PARTICIPANT")
class OwnMoveView extends Page implements BeforeEnterObserver {

    private final ViabilityApi viability;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div content = new Div();

    OwnMoveView(ViabilityApi viability, Clock clock) {
        super("Your cohort");
        this.viability = viability;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        content.removeAll();
        add(messages, content);
        try {
            show(Calls.call(viability.move(SignedInPerson.participantId())));
        } catch (ProblemException none) {
            if (none.kind() != ProblemException.Kind.GONE) throw none;
            content.add(new EmptyState(
                    "Nobody asks you to change cohorts. If your provider ever does, you are asked here and by mail.",
                    new Anchor("", "Back to what is next")));
        }
    }

    private void show(GroupMove move) {
        content.removeAll();
        SummaryList facts = new SummaryList()
                .row("Your cohort", move.fromCohort())
                .row("It would go on with", move.toCohort())
                .row("Your journey now", ViabilityWords.journey(move.minutesBefore()))
                .row("Your journey then", ViabilityWords.journey(move.minutesAfter()))
                .row("You would finish", finish(move))
                .row("How it stands", OwnMoveWords.state(move));
        if (move.worse().contains(Worse.AT_SHORT_NOTICE))
            facts.row("At short notice", "A session less than four weeks away would go, or another come");
        content.add(facts);
        LocalDate until = move.answerBy();
        boolean open = move.state() == State.ASKED || move.state() == State.AGREED || move.state() == State.DECLINED;
        if (open && until != null && !LocalDate.now(clock).isAfter(until)) content.add(question(move, until));
    }

    private static String finish(GroupMove move) {
        LocalDate then = move.finishAfter();
        return then == null
                ? Words.day(move.finishBefore())
                : Words.day(then) + (then.equals(move.finishBefore()) ? ", as now" : "");
    }

    private Div question(GroupMove move, LocalDate until) {
        Div actions = new Div();
        actions.addClassName("actions");
        if (move.state() != State.AGREED)
            actions.add(new ActionButton("Yes, I would go", "primary", () -> answer(true)));
        if (move.state() != State.DECLINED) actions.add(new ActionButton("No, I stay", "plain", () -> answer(false)));
        return Notice.info(
                        "Your cohort has too few people to go on by itself",
                        "What you have done goes with you. Until " + Words.day(until)
                                + " you can answer, and change your answer. Without a yes you keep your place.")
                .with(actions);
    }

    private void answer(boolean agrees) {
        messages.removeAll();
        try {
            GroupMove now = Calls.call(viability.answer(SignedInPerson.participantId(), new GroupMoveAnswer(agrees)));
            messages.add(Notice.done(agrees ? "You said yes" : "You said no", OwnMoveWords.state(now)));
            show(now);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
