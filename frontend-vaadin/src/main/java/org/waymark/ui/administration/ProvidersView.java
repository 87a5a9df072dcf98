package org.waymark.ui.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.organisation.NewProvider;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.organisation.ProviderApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** The providers and their delivery partners, and a way to add one. */
@Route("providers")
@RolesAllowed("ADMINISTRATOR")
class ProvidersView extends Page implements BeforeEnterObserver {

    private final ProviderApi providers;
    private final Div messages = new Div();
    private final Div content = new Div();
    private String key = "";

    ProvidersView(ProviderApi providers) {
        super("Providers and delivery partners");
        this.providers = providers;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead(
                "A provider answers for programmes; a delivery partner runs cohorts for one. Whoever has offers here is listed.");
        add(messages, content);
        show();
    }

    private void show() {
        key = UUID.randomUUID().toString();
        content.removeAll();
        List<Provider> all = Calls.call(providers.providers()).items();
        if (all.isEmpty()) content.add(new EmptyState("There are no providers yet. Add the first below."));
        else content.add(table(all));
        content.add(form(all));
    }

    private static DataTable table(List<Provider> all) {
        DataTable table = new DataTable("Providers and delivery partners", "Name", "What", "Since", "State");
        all.forEach(one -> table.row(
                new Anchor("providers/" + one.id(), one.name()),
                new Span(ProviderWords.kind(one, all)),
                new Span(one.from() == null ? "Not known" : Words.day(one.from())),
                new Div(ProviderWords.state(one))));
        return table;
    }

    private Section form(List<Provider> all) {
        Field<Input> name = Field.input("provider-name", "text", "Name");
        List<Choice.Option> of = new ArrayList<>(List.of(new Choice.Option("", "It is a provider itself")));
        all.stream()
                .filter(one -> one.partOf() == null && one.until() == null)
                .forEach(one -> of.add(new Choice.Option(one.id(), "Delivery partner of " + one.name())));
        Field<Choice> partOf = Field.choice("provider-part-of", "What is it?", of);
        Div form = new Div(name, partOf, new ActionButton("Add", "primary", () -> add(name, partOf)));
        form.addClassName("form");
        return new Section(new H2("Add one"), form);
    }

    private void add(Field<Input> name, Field<Choice> partOf) {
        messages.removeAll();
        name.clear();
        String called = name.control().getValue().strip();
        if (called.isEmpty()) {
            name.error("Enter a name");
            return;
        }
        String of = partOf.control().getValue();
        try {
            Calls.call(providers.add(key, new NewProvider(called, of.isBlank() ? null : of)));
            messages.add(Notice.done("Added", called + " is in the register.")
                    .with(new Anchor("access", "Invite the first person to look after a provider")));
            show();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
