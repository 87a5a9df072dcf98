package org.waymark.ui.timetable;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;

/** A session that is there already is changed. */
@Route("provider/sessions/change")
@RolesAllowed("PROVIDER")
class SessionChangeView extends SessionChangePage implements BeforeEnterObserver {

    private String offerId = "";
    private String sessionId = "";
    private @Nullable Versioned<TimetabledSession> before;

    SessionChangeView(TimetableApi timetable, DeliveryApi delivery, CatalogueApi catalogue) {
        super("Change a session", timetable, delivery, catalogue);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        offerId = address.get("offer");
        sessionId = address.get("id");
        readAgain();
        TimetabledSession session = Objects.requireNonNull(before).value();
        setHeading("Change " + session.topicTitle());
        var offer = offers().stream()
                .filter(one -> one.id().equals(offerId))
                .findFirst()
                .orElseThrow(ProblemException::gone);
        show(offer, false, place().href()).show(session);
    }

    @Override
    void readAgain() {
        before = Calls.versioned(timetable.session(offerId, sessionId));
    }

    @Override
    SessionCheck check(SessionWanted wanted) {
        return Calls.call(timetable.check(offerId, sessionId, wanted));
    }

    @Override
    void store(SessionWanted wanted) {
        String etag = Objects.requireNonNull(before).etag();
        Calls.versioned(timetable.changeSession(offerId, sessionId, etag, wanted));
        place().with(SessionView.SAVED, "yes").go();
    }

    private Address place() {
        return Address.of("provider/sessions/one").with("offer", offerId).with("id", sessionId);
    }
}
