package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import reactor.core.publisher.Mono;

/** A page about one offer. Nothing entered is lost when somebody was faster. */
abstract class OfferPage extends Page implements BeforeEnterObserver {

    static final String START = "provider/offers";

    final OfferBuilderApi builder;
    private final Div messages = new Div();
    private @Nullable Versioned<BuiltOffer> current;

    OfferPage(String title, OfferBuilderApi builder) {
        super(title);
        this.builder = builder;
        messages.addClassName("messages");
    }

    /** Shows the page, on a fresh sheet that has its heading, the way back and the messages. */
    abstract void show(BuiltOffer offer);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("offerId").orElseThrow();
        current = Calls.versioned(builder.offer(id));
        messages.removeAll();
        again();
    }

    /** The page as the offer stands now; what was said stays. */
    final void again() {
        startAfresh();
        Paragraph name = new Paragraph(OfferWords.name(offer()));
        name.addClassName("kicker");
        addComponentAsFirst(name);
        addComponentAsFirst(back());
        add(messages);
        show(offer());
    }

    Anchor back() {
        Anchor back = new Anchor(href(""), "Back to the offer");
        back.addClassName("back");
        return back;
    }

    final Versioned<BuiltOffer> current() {
        if (current == null) throw new IllegalStateException("no offer yet");
        return current;
    }

    final BuiltOffer offer() {
        return current().value();
    }

    /** @param part of the offer, or nothing for its own page */
    final String href(String part) {
        return START + "/" + offer().id() + (part.isEmpty() ? "" : "/" + part);
    }

    final void go(String part) {
        Address.of(href(part)).go();
    }

    /** Returns whether it was done; what stood against it is told. */
    final boolean change(Function<String, Mono<ResponseEntity<BuiltOffer>>> change) {
        try {
            current = Calls.versioned(change.apply(current().etag()));
            return true;
        } catch (ProblemException refused) {
            if (refused.kind() == ProblemException.Kind.STALE) overtaken();
            else say(Notice.problem(refused));
            return false;
        }
    }

    private void overtaken() {
        current = Calls.versioned(builder.offer(offer().id()));
        say(Notice.problem(
                "This offer changed meanwhile",
                "Somebody else, or you in another tab, changed it. What you entered is still here: do it again to put"
                        + " it in place of theirs."));
    }

    final void say(Component message) {
        messages.removeAll();
        messages.add(message);
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    static Anchor primary(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.addClassNames("button", "primary");
        return link;
    }

    static Div actions(Component... actions) {
        Div line = new Div(actions);
        line.addClassName("actions");
        return line;
    }
}
