package org.waymark.ui.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.organisation.ProviderApi;
import org.waymark.contract.organisation.ProviderName;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import reactor.core.publisher.Mono;

/** One provider or delivery partner: renamed, ended, or opened again. */
@Route("providers/:providerId")
@RolesAllowed("ADMINISTRATOR")
class ProviderView extends Page implements BeforeEnterObserver {

    private final ProviderApi providers;
    private final Div messages = new Div();
    private final Div content = new Div();

    ProviderView(ProviderApi providers) {
        super("Provider");
        this.providers = providers;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        add(messages, content, new Paragraph(new Anchor("providers", "Back to all providers")));
        show(Calls.versioned(
                providers.provider(event.getRouteParameters().get("providerId").orElseThrow())));
    }

    private void show(Versioned<Provider> read) {
        Provider one = read.value();
        setHeading(one.name());
        content.removeAll();
        List<Provider> all = Calls.call(providers.providers()).items();
        Field<Input> name = Field.input("provider-name", "text", "Name");
        name.control().setValue(one.name());
        Div buttons = new Div(
                new ActionButton("Rename", "primary", () -> rename(read, name)),
                one.until() == null
                        ? new ActionButton(
                                "End it today", "warning", () -> change("Ended", providers.end(one.id(), read.etag())))
                        : new ActionButton(
                                "Open it again",
                                "plain",
                                () -> change("Open again", providers.reopen(one.id(), read.etag()))));
        buttons.addClassName("actions");
        Div form = new Div(name, buttons);
        form.addClassName("form");
        content.add(
                new SummaryList().row("What", ProviderWords.kind(one, all)).row("State", ProviderWords.state(one)),
                new Paragraph(
                        "Ending it keeps all that is there: cohorts go on, and so does the access of those who look"
                                + " after it, until that is ended too. Nobody new is invited to look after it."),
                form);
    }

    private void rename(Versioned<Provider> read, Field<Input> name) {
        name.clear();
        String called = name.control().getValue().strip();
        if (called.isEmpty()) name.error("Enter a name");
        else change("Renamed", providers.rename(read.value().id(), read.etag(), new ProviderName(called)));
    }

    private void change(String done, Mono<ResponseEntity<Provider>> change) {
        messages.removeAll();
        try {
            Versioned<Provider> changed = Calls.versioned(change);
            messages.add(Notice.done(done, ""));
            show(changed);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
