package org.waymark.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What somebody proposes for the participant, until the place is given: what it is, what to decide, what is waited for. */
class ProposalPanel extends Section {

    private static final String DECLINE = "decline";

    private final ProposalApi proposals;
    private final Div messages = new Div();

    ProposalPanel(Proposal proposal, ProposalApi proposals, Address address) {
        this.proposals = proposals;
        addClassName("next-task");
        getElement().setAttribute("aria-labelledby", "proposal");
        Paragraph kicker = new Paragraph("Proposal");
        kicker.addClassName("kicker");
        H2 heading = new H2(heading(proposal));
        heading.setId("proposal");
        add(kicker, heading, messages);
        switch (proposal.standing()) {
            case PROPOSED -> decide(proposal, address);
            case ACCEPTED -> waiting(proposal);
            case DECLINED, REFUSED -> over(proposal);
            case ENROLLED -> add(new Paragraph(new Anchor("", "Go to your tasks")));
        }
    }

    private static String heading(Proposal proposal) {
        String what = proposal.qualification();
        return switch (proposal.standing()) {
            case PROPOSED -> proposal.proposedBy() + " proposes " + what + " for you";
            case ACCEPTED -> "You have accepted " + what + ". Now " + proposal.provider() + " decides";
            case ENROLLED -> "You are on " + what;
            case DECLINED -> "You have declined " + what;
            case REFUSED -> proposal.provider() + " has no place for you on " + what;
        };
    }

    private void decide(Proposal proposal, Address address) {
        add(
                new Paragraph("You decide. Nothing can be started before you accept and " + proposal.provider()
                        + " has given you a place."),
                facts(proposal));
        add(address.has(DECLINE) ? question(proposal) : decisions(proposal, address));
    }

    private static SummaryList facts(Proposal proposal) {
        SummaryList facts = new SummaryList();
        facts.addClassName("narrow");
        if (proposal.respondBy() != null)
            facts.row("Answer by", Words.day(proposal.respondBy()) + ". Until then seats are held for you.");
        facts.row("With", proposal.provider() + ", " + proposal.cohort())
                .row("Finish", Words.day(proposal.finish()))
                .row("Time", Words.hoursInFull(proposal.minutes()) + " in all");
        if (proposal.coaching().hasAny()) facts.row("Coaching", Words.coaching(proposal.coaching()));
        return facts.row(
                "Days out of school", proposal.daysOut() == 0 ? "None" : Words.count(proposal.daysOut(), "day"));
    }

    private Div decisions(Proposal proposal, Address address) {
        ActionButton accept =
                new ActionButton("Accept", "primary", () -> send(() -> proposals.accept(proposal.participantId())));
        Anchor change = new Anchor("pathway/change", "Change hours or days");
        change.addClassName("button");
        Div line = new Div(
                accept,
                change,
                new Anchor(address.with(DECLINE, "ask").href(), "Decline"),
                new Anchor("pathway", "See the pathway"),
                new Anchor("looks/ask?about=proposal", "Ask someone to look"));
        line.addClassName("actions");
        return line;
    }

    private Component question(Proposal proposal) {
        return Notice.warning(
                        "Decline " + proposal.qualification() + "?",
                        "The pathway goes and your seats are free for others. " + proposal.proposedBy()
                                + " is told that you declined. It can be proposed to you again.")
                .with(
                        new ActionButton(
                                "Yes, decline it",
                                "warning",
                                () -> send(() -> proposals.decline(proposal.participantId()))),
                        new Anchor("", "Keep the proposal"));
    }

    private void waiting(Proposal proposal) {
        add(
                new Paragraph(
                        "There is nothing for you to do now. As soon as the place is given, your first task stands"
                                + " here. Your seats are held meanwhile."),
                facts(proposal),
                new Anchor("pathway", "See the pathway"));
    }

    private void over(Proposal proposal) {
        String sentence = proposal.standing() == Proposal.Standing.DECLINED
                ? "If you think again, ask " + proposal.proposedBy() + " to propose it once more."
                : "Ask " + proposal.proposedBy() + ": another cohort or provider may have one.";
        add(new Paragraph(sentence), new Paragraph(new Anchor("help/participant", "Read how proposals work")));
    }

    private void send(java.util.function.Supplier<reactor.core.publisher.Mono<Proposal>> answer) {
        messages.removeAll();
        try {
            Calls.call(answer.get());
            Address.of("").with("answered", "yes").go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused)
                    .with(
                            new Anchor("pathway/change", "Plan again with other hours or days"),
                            new Anchor("pathway", "See the pathway")));
        }
    }
}
