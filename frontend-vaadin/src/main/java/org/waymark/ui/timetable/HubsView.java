package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** The places where a provider's sessions are held. */
@Route("provider/hubs")
@RolesAllowed("PROVIDER")
class HubsView extends Page implements BeforeEnterObserver {

    static final String SAVED = "saved";

    private final TimetableApi timetable;

    HubsView(TimetableApi timetable) {
        super("Hubs");
        this.timetable = timetable;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("A hub serves all of your offers. How far people travel is worked out from where it is.");
        String saved = Address.of(event.getLocation()).get(SAVED);
        if (!saved.isBlank()) add(Notice.done(saved + " is saved", "Pathways planned from now on know of it."));
        List<Hub> hubs = Calls.call(timetable.hubs()).items();
        Anchor addOne = new Anchor("provider/hubs/new", "Add a hub");
        addOne.addClassNames("button", "primary");
        if (hubs.isEmpty())
            add(new EmptyState("There is no hub yet. Sessions in person need one; online ones do not.", addOne));
        else add(new Div(addOne), table(hubs));
    }

    private static DataTable table(List<Hub> hubs) {
        DataTable table = new DataTable("Hubs", "Hub", "Rooms", "Facilities", "Sessions to come");
        hubs.forEach(hub -> table.row(
                DataTable.two(new Anchor("provider/hubs/" + hub.id(), hub.name()), place(hub)),
                new Span(rooms(hub)),
                new Span(hub.access().isEmpty() ? "None given" : Words.access(hub.access())),
                hub.sessions() == 0
                        ? new Span("None")
                        : new Anchor(
                                Address.of("provider/sessions")
                                        .with("hub", hub.name())
                                        .href(),
                                Words.count(hub.sessions(), "session"))));
        return table;
    }

    private static String place(Hub hub) {
        return hub.postcode() == null ? "Grid " + hub.easting() + ", " + hub.northing() : hub.postcode();
    }

    private static String rooms(Hub hub) {
        return hub.rooms().isEmpty()
                ? "None given"
                : String.join(
                        ", ",
                        hub.rooms().stream()
                                .map(room -> room.name() + " (" + room.seats() + ")")
                                .toList());
    }
}
