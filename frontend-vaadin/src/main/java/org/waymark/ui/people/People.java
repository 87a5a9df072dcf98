package org.waymark.ui.people;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantApi.Order;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** Participants as an address narrows them down: by state, phase, school, qualification and offer. */
public final class People {

    private final ParticipantApi participants;
    private final Address address;

    public People(ParticipantApi participants, Address address) {
        this.participants = participants;
        this.address = address;
    }

    public ParticipantOverview overview() {
        return Calls.call(
                participants.overview(state(), phase(), chosen("school"), chosen("qualification"), chosen("offer")));
    }

    public Portion<ParticipantRow> portion(Order order) {
        return Portion.read(address, cursor -> page(state(), order, cursor));
    }

    /** The first page of those in one state, whatever state the address says. */
    public List<ParticipantRow> in(State state) {
        return Calls.call(page(state, Order.NEED, null)).items();
    }

    private Mono<Page<ParticipantRow>> page(@Nullable State state, Order order, @Nullable String cursor) {
        return participants.participants(
                state, phase(), chosen("school"), chosen("qualification"), chosen("offer"), order, cursor);
    }

    private @Nullable State state() {
        return address.find("state", State.class).orElse(null);
    }

    private @Nullable Phase phase() {
        return address.find("phase", Phase.class).orElse(null);
    }

    private @Nullable String chosen(String name) {
        return Optional.of(address.get(name)).filter(said -> !said.isBlank()).orElse(null);
    }

    /** To a message to those who fit, and to what was sent before. */
    public static Div writing(Address address, int fitting) {
        Anchor write = new Anchor(
                address.with("show", "").at("messages/write").href(),
                "Write to " + (fitting == 1 ? "this person" : "these %,d people".formatted(fitting)));
        write.addClassName("button");
        Div actions = new Div(new Anchor("messages", "Messages that were sent"));
        if (fitting > 0) actions.addComponentAsFirst(write);
        actions.addClassName("actions");
        return actions;
    }

    public static Filters filters(Address address, ParticipantOverview overview) {
        return new Filters(address)
                .choice("state", "State", "Any state", Choice.options(State.class, Words::state))
                .choice(
                        "school",
                        "School",
                        "All schools",
                        overview.schools().stream().map(Choice.Option::new).toList())
                .choice("phase", "Phase", "All phases", Choice.options(Phase.class, Words::phase));
    }
}
