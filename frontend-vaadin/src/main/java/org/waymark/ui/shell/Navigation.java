package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;

/** The main places of each role. A person with several roles sees them all. */
class Navigation extends Nav {

    private record Place(String path, String name, Role role) {}

    private static final List<Place> PLACES = List.of(
            new Place("", "Home", Role.PARTICIPANT),
            new Place("pathway", "My pathway", Role.PARTICIPANT),
            new Place("pathway/change", "What if?", Role.PARTICIPANT),
            new Place("progress", "Progress", Role.PARTICIPANT));

    private final List<Anchor> links = new ArrayList<>();

    Navigation(Me me) {
        addClassName("places");
        getElement().setAttribute("aria-label", "Main");
        UnorderedList list = new UnorderedList();
        PLACES.stream().filter(place -> me.is(place.role())).forEach(place -> list.add(new ListItem(link(place))));
        add(list);
    }

    private Anchor link(Place place) {
        Anchor link = new Anchor(place.path(), place.name());
        links.add(link);
        return link;
    }

    /** Marks the place a person is at. */
    void at(String path) {
        links.forEach(link -> {
            if (link.getHref().equals(path)) link.getElement().setAttribute("aria-current", "page");
            else link.getElement().removeAttribute("aria-current");
        });
    }
}
