package org.waymark.ui.local;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;

/** A session of one's own is proposed for an offer. */
@Route("local-sessions/new")
@RolesAllowed({"PARTNER", "TRUST_LEAD"})
class ProposeView extends LocalChangePage implements BeforeEnterObserver {

    private String key = "";

    ProposeView(LocalSessionApi sessions) {
        super("Propose a session", sessions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String offerId = Address.of(event.getLocation()).get("offer");
        key = UUID.randomUUID().toString();
        LocalSessionChoices choices = Calls.call(sessions.choices());
        choices.offers().stream()
                .filter(offer -> offer.id().equals(offerId))
                .findFirst()
                .ifPresentOrElse(offer -> show(offer, choices, LocalWords.HOME), () -> choose(choices));
    }

    private void choose(LocalSessionChoices choices) {
        startAfresh();
        if (choices.offers().isEmpty()) {
            add(new EmptyState(
                    "None of your people is on an offer yet, so there is nothing to run a session for.",
                    new Anchor(LocalWords.HOME, "Local sessions")));
            return;
        }
        lead("For which offer?");
        UnorderedList list = new UnorderedList();
        choices.offers()
                .forEach(offer -> list.add(new ListItem(new Anchor(
                        Address.of(LocalWords.HOME + "/new")
                                .with("offer", offer.id())
                                .href(),
                        offer.title() + ", " + offer.cohort()))));
        add(list);
    }

    @Override
    LocalSession store(LocalSessionWanted wanted) {
        return Objects.requireNonNull(Calls.call(sessions.propose(key, wanted)).getBody());
    }

    @Override
    void readAgain() {
        key = UUID.randomUUID().toString();
    }
}
