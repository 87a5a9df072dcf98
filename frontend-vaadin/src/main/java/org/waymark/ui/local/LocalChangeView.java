package org.waymark.ui.local;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;

/** A session of one's own is changed, and waits for the provider anew. */
@Route("local-sessions/:localSessionId/change")
@RolesAllowed({"PARTNER", "TRUST_LEAD"})
class LocalChangeView extends LocalChangePage implements BeforeEnterObserver {

    private String id = "";
    private String etag = "";

    LocalChangeView(LocalSessionApi sessions) {
        super("Change this session", sessions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("localSessionId").orElseThrow();
        Versioned<LocalSession> read = Calls.versioned(sessions.localSession(id));
        etag = read.etag();
        LocalSessionWanted wanted = read.value().wanted();
        LocalSessionChoices choices = Calls.call(sessions.choices());
        choices.offers().stream()
                .filter(offer -> offer.id().equals(wanted.offerId()))
                .findFirst()
                .map(offer -> show(offer, choices, LocalWords.HOME + "/" + id))
                .orElseThrow(ProblemException::gone)
                .show(wanted);
    }

    @Override
    LocalSession store(LocalSessionWanted wanted) {
        return Calls.versioned(sessions.change(id, etag, wanted)).value();
    }

    @Override
    void readAgain() {
        etag = Calls.versioned(sessions.localSession(id)).etag();
    }
}
