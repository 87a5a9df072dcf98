package org.waymark.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.waymark.contract.identity.OwnSignIn;
import org.waymark.contract.identity.SignInApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** The browsers in which somebody is signed in, each with the way to end it. */
final class OwnSignIns extends Div {

    private final SignInApi signIns;

    OwnSignIns(SignInApi signIns) {
        this.signIns = signIns;
        addClassName("stacked");
        show();
    }

    private void show() {
        removeAll();
        List<OwnSignIn> own = Calls.call(signIns.signIns()).items();
        DataTable table = new DataTable("Sign-ins", "Browser", "Since", "Last used", "End");
        own.forEach(one -> table.row(browser(one), when(one.since()), when(one.lastUsed()), end(one)));
        add(table);
        if (own.size() > 1)
            add(new ActionButton(
                    "Sign out everywhere else",
                    "warning",
                    () -> change(signIns.endOthers(), "You are signed out everywhere else")));
    }

    private static Component browser(OwnSignIn one) {
        return new Span(Objects.requireNonNullElse(one.browser(), "Not known"));
    }

    private static Component when(@org.jspecify.annotations.Nullable Instant instant) {
        return new Span(instant == null ? "Not known" : Words.moment(Words.inEngland(instant)));
    }

    private Component end(OwnSignIn one) {
        if (one.current()) return new StatusTag("This window", Tone.ACTIVE);
        ActionButton end =
                new ActionButton("End", "plain", () -> change(signIns.end(one.id()), "That sign-in has ended"));
        end.setAriaLabel("End the sign-in with " + browser(one).getElement().getText() + ", last used "
                + Words.moment(Words.inEngland(one.lastUsed())));
        return end;
    }

    private void change(Mono<Void> request, String done) {
        try {
            Calls.run(request);
            show();
            addComponentAsFirst(Notice.done(done, "Whoever was there has to sign in again."));
        } catch (ProblemException refused) {
            addComponentAsFirst(Notice.problem(refused));
        }
    }
}
