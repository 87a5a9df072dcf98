package org.waymark.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.contract.assignment.SessionSwap;
import org.waymark.contract.assignment.SessionSwap.Effect;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Two people exchange their sessions of a topic; what it does to both is shown before. */
@Route("release/swap/:participantId")
@RolesAllowed("TRUST_LEAD")
class SwapView extends OutView {

    SwapView(ReleaseApi release) {
        super("Swap with somebody", release);
    }

    @Override
    void show(Out out) {
        List<SessionSwap> swaps = Calls.call(release.partners(out.participantId(), out.sessionId()))
                .items();
        setHeading("Swap the session of " + out.name() + " with somebody");
        lead(now(out) + " The other gets this date, %s theirs. Both happen, or neither.".formatted(out.name()));
        add(messages);
        swaps.stream()
                .filter(swap -> swap.partnerId().equals(address.get(WITH))
                        && swap.sessionId().equals(address.get(TO)))
                .findFirst()
                .ifPresent(swap -> add(question(out, swap)));
        add(swaps.isEmpty() ? none(out) : table(out, swaps), new Div(back()));
    }

    private Component none(Out out) {
        return new EmptyState(
                "Nobody else of your schools has another session of this topic that both could exchange.",
                instead("release/move", out, "See other sessions with a seat"));
    }

    private DataTable table(Out out, List<SessionSwap> swaps) {
        DataTable table =
                new DataTable("People to swap with", "Person", "Their session", out.name(), "The other", "Choose");
        swaps.forEach(swap -> table.row(
                DataTable.two(new Span(swap.partnerName()), swap.partnerSchool()),
                DataTable.two(new Span(Words.moment(swap.start())), swap.place()),
                effect(swap.person()),
                effect(swap.partner()),
                choose(swap)));
        return table;
    }

    private static Div effect(Effect effect) {
        Div cell = new Div(new Span("Finishes " + Words.day(effect.finish())), new Span(others(effect)));
        if (effect.overLimit()) cell.add(new StatusTag("Over the limit", Tone.CARE));
        cell.addClassName("two-lines");
        return cell;
    }

    private static String others(Effect effect) {
        String out = effect.othersOut() == 0 ? "nobody else" : Words.people(effect.othersOut());
        return out + " of the school out that day";
    }

    private Anchor choose(SessionSwap swap) {
        Anchor choose = new Anchor(
                address.with(WITH, swap.partnerId()).with(TO, swap.sessionId()).href(), "Choose");
        choose.setAriaLabel("Choose " + swap.partnerName() + ", " + Words.moment(swap.start()));
        choose.addClassName("button");
        return choose;
    }

    private Component question(Out out, SessionSwap swap) {
        boolean over = swap.person().overLimit() || swap.partner().overLimit();
        String title = "Swap %s and %s?".formatted(out.name(), swap.partnerName());
        String effect = "%s finishes on %s, %s on %s. %s"
                .formatted(
                        out.name(),
                        Words.day(swap.person().finish()),
                        swap.partnerName(),
                        Words.day(swap.partner().finish()),
                        over ? "A school would then be over its limit." : "Both schools’ limits are kept.");
        return (over ? Notice.warning(title, effect) : Notice.info(title, effect))
                .with(
                        new ActionButton("Yes, swap", "primary", () -> swap(out, swap)),
                        new Anchor(nothingChosen().href(), "Not these two"));
    }

    private void swap(Out out, SessionSwap swap) {
        try {
            Calls.call(release.swap(out.participantId(), out.sessionId(), swap.partnerId(), swap.sessionId()));
            calendar()
                    .with(ReleaseView.MOVED, out.name() + " and " + swap.partnerName())
                    .go();
        } catch (ProblemException refused) {
            tell(refused, "See who could swap now");
        }
    }
}
