package org.waymark.ui.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.identity.Member;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Field;

/** Gives a request to somebody else of the organisation, or takes it. */
class HandOverForm extends Section {

    /** @param mine whether it is the caller's to give; otherwise they may take it */
    HandOverForm(List<Member> others, boolean mine, SerializableConsumer<String> send) {
        add(new H2(mine ? "Hand it over" : "Take it over or hand it on"));
        if (others.isEmpty()) {
            add(new Paragraph("Nobody else looks after your organisation yet. Invite somebody under Access."));
            return;
        }
        Field<Choice> to = Field.choice("look-to", "To whom?", options(others));
        to.control().setValue(first(others));
        Div form = new Div(
                to,
                new ActionButton(
                        "Hand over", "plain", () -> send.accept(to.control().getValue())));
        form.addClassName("form");
        add(form);
    }

    private static String first(List<Member> others) {
        return sorted(others).findFirst().map(Member::accountId).orElse("");
    }

    private static List<Choice.Option> options(List<Member> others) {
        return sorted(others)
                .map(member -> new Choice.Option(member.accountId(), member.self() ? "Me" : member.name()))
                .toList();
    }

    private static Stream<Member> sorted(List<Member> others) {
        return Stream.concat(
                others.stream().filter(Member::self), others.stream().filter(member -> !member.self()));
    }
}
