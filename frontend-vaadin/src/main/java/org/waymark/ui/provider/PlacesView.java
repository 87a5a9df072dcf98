package org.waymark.ui.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Tick;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People who have accepted a proposal and wait for a place: given or refused, to one or to several at once. */
@Route("provider/places")
@RolesAllowed("PROVIDER")
class PlacesView extends Page implements BeforeEnterObserver {

    private static final int AT_ONCE = 4;

    private final ProposalApi proposals;
    private final ProviderMoveApi moves;
    private final Div messages = new Div();
    private final Div list = new Div();
    private final Map<String, Tick> ticks = new LinkedHashMap<>();
    private List<Proposal> waiting = List.of();
    private Address address = Address.of("provider/places");

    PlacesView(ProposalApi proposals, ProviderMoveApi moves) {
        super("Places to give");
        this.proposals = proposals;
        this.moves = moves;
        list.addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        address = Address.of(event.getLocation());
        messages.removeAll();
        lead("These people have accepted a qualification with you. They can begin once you have given them a place.");
        add(messages, list);
        read();
        add(new ComingPeople(moves));
    }

    private void read() {
        Portion<Proposal> portion = Portion.read(address, proposals::waiting);
        waiting = portion.rows();
        ticks.clear();
        list.removeAll();
        if (waiting.isEmpty())
            list.add(new EmptyState(
                    "Nobody waits for a place now. Whoever accepts a proposal comes up here.",
                    new Anchor("provider/people", "See the people on your offers")));
        else list.add(table(), actions());
        portion.more().ifPresent(more -> list.add(new Paragraph(more)));
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "People who wait for a place", "Person", "Qualification", "Proposed by", "Time", "Finish", "Choose");
        waiting.forEach(proposal -> {
            Tick tick = new Tick("Choose " + proposal.personName());
            ticks.put(proposal.participantId(), tick);
            table.row(
                    DataTable.two(new Span(proposal.personName()), proposal.school()),
                    DataTable.two(new Span(proposal.qualification()), proposal.cohort()),
                    new Span(proposal.proposedBy()),
                    DataTable.two(
                            new Span(Words.hours(proposal.minutes())),
                            Words.count(proposal.daysOut(), "day") + " out of school"),
                    new Span(Words.day(proposal.finish())),
                    tick);
        });
        return table;
    }

    private Div actions() {
        Div line = new Div(
                new ActionButton("Give a place to those chosen", "primary", () -> forChosen(this::give)),
                new ActionButton("Refuse those chosen", "plain", () -> forChosen(this::askToRefuse)));
        if (waiting.size() > 1)
            line.add(new ActionButton(
                    "Choose everybody", "plain", () -> ticks.values().forEach(tick -> tick.setValue(true))));
        line.addClassName("actions");
        return line;
    }

    private void forChosen(java.util.function.Consumer<List<Proposal>> action) {
        List<Proposal> chosen = waiting.stream()
                .filter(proposal -> Optional.ofNullable(ticks.get(proposal.participantId()))
                        .map(Tick::getValue)
                        .orElse(false))
                .toList();
        if (chosen.isEmpty()) say(Notice.problem("Nobody is chosen", "Tick one person at least, then try again."));
        else action.accept(chosen);
    }

    private void askToRefuse(List<Proposal> chosen) {
        ActionButton yes = new ActionButton("Yes, refuse", "warning", () -> refuse(chosen));
        say(Notice.warning(
                        "Refuse " + names(chosen) + "?",
                        "Their seats are free for others then, and they are told that they have no place with you.")
                .with(yes, new ActionButton("Keep them waiting", "plain", messages::removeAll)));
        yes.focus();
    }

    private void give(List<Proposal> chosen) {
        decide(chosen, proposals::give, " now has a place and can begin.", " now have a place and can begin.");
    }

    private void refuse(List<Proposal> chosen) {
        decide(chosen, proposals::refuse, " has been refused.", " have been refused.");
    }

    /** Each by itself: what cannot be done for one does not hold up the others. */
    private void decide(List<Proposal> chosen, Function<String, Mono<Proposal>> decision, String one, String several) {
        Map<Proposal, String> refused = new LinkedHashMap<>();
        try {
            Calls.call(Flux.fromIterable(chosen)
                            .flatMapSequential(proposal -> tried(proposal, decision), AT_ONCE)
                            .collectList())
                    .forEach(refused::putAll);
            List<Proposal> done = chosen.stream()
                    .filter(proposal -> !refused.containsKey(proposal))
                    .toList();
            read();
            messages.removeAll();
            if (!done.isEmpty()) messages.add(Notice.done("Done", names(done) + (done.size() == 1 ? one : several)));
            if (!refused.isEmpty()) messages.add(problems(refused));
        } catch (ProblemException unanswered) {
            read();
            say(Notice.problem(unanswered));
        }
    }

    /** Nothing where it went well, otherwise the sentence that says why not. */
    private static Mono<Map<Proposal, String>> tried(Proposal proposal, Function<String, Mono<Proposal>> decision) {
        return decision.apply(proposal.participantId())
                .map(decided -> Map.<Proposal, String>of())
                .onErrorResume(
                        ProblemException.class,
                        problem -> problem.kind() == ProblemException.Kind.CONFLICT
                                ? Mono.just(Map.of(proposal, problem.sentence()))
                                : Mono.error(problem));
    }

    private static Component problems(Map<Proposal, String> refused) {
        Notice notice = Notice.problem(
                Words.people(refused.size()) + " could not be dealt with", "They are still in the list.");
        refused.forEach((proposal, sentence) -> notice.add(new Paragraph(proposal.personName() + ": " + sentence)));
        return notice;
    }

    private static String names(List<Proposal> people) {
        return people.size() > 5
                ? Words.people(people.size())
                : people.stream().map(Proposal::personName).collect(Collectors.joining(", "));
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }
}
