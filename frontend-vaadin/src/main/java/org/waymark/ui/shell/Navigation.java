package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;

/** The main places of each role. A person with several sees those of the one they act in. */
class Navigation extends Nav {

    private record Place(String path, String name, List<Role> roles) {

        Place(String path, String name, Role... roles) {
            this(path, name, List.of(roles));
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("", "Home", Role.PARTICIPANT),
            new Place("pathway", "My pathway", Role.PARTICIPANT),
            new Place("pathway/change", "What if?", Role.PARTICIPANT),
            new Place("sessions", "Sessions", Role.PARTICIPANT),
            new Place("progress", "Progress", Role.PARTICIPANT),
            new Place("attendance", "Attendance", Role.PARTICIPANT),
            new Place("looks", "Requests", Role.PARTICIPANT),
            new Place("provider", "Offers", Role.PROVIDER, Role.PARTNER),
            new Place("provider/people", "People", Role.PROVIDER, Role.PARTNER),
            new Place("provider/sessions", "Sessions", Role.PROVIDER, Role.PARTNER),
            new Place("provider/health", "Cohort health", Role.PROVIDER, Role.PARTNER),
            new Place("provider/hubs", "Hubs", Role.PROVIDER),
            new Place("local-sessions", "Local sessions", Role.PROVIDER, Role.PARTNER),
            new Place("provider/places", "Places", Role.PROVIDER),
            new Place("provider/cohorts", "Small cohorts", Role.PROVIDER),
            new Place("facilitation", "Your sessions", Role.FACILITATOR),
            new Place("trust", "People", Role.TRUST_LEAD),
            new Place("trust/progress", "Progress", Role.TRUST_LEAD),
            new Place("trust/schools", "Schools", Role.TRUST_LEAD),
            new Place("assign", "Assign", Role.PROVIDER, Role.TRUST_LEAD),
            new Place("assign/many", "Assign many", Role.TRUST_LEAD),
            new Place("release", "Release", Role.TRUST_LEAD),
            new Place("local-sessions", "Local sessions", Role.TRUST_LEAD),
            new Place("assignments", "Assignments", Role.PROVIDER, Role.TRUST_LEAD),
            new Place("looks/list", "Requests", Role.PROVIDER, Role.TRUST_LEAD),
            new Place("release", "Who is out", Role.SCHOOL_LEAD),
            new Place("release/agree", "Days to agree", Role.SCHOOL_LEAD),
            new Place("school/people", "People", Role.SCHOOL_LEAD),
            new Place("national", "Figures", Role.NATIONAL),
            new Place("administration", "Home", Role.ADMINISTRATOR),
            new Place("register", "Register", Role.ADMINISTRATOR),
            new Place("closed-schools", "Closed schools", Role.ADMINISTRATOR),
            new Place("providers", "Providers", Role.ADMINISTRATOR),
            new Place("access", "Access", Role.ADMINISTRATOR),
            new Place("catalogue", "Statements", Role.AUTHOR),
            new Place("catalogue/topics", "Topics", Role.AUTHOR),
            new Place("catalogue/coverage", "Coverage", Role.AUTHOR),
            new Place("catalogue/overlap", "Overlap", Role.AUTHOR),
            new Place("catalogue/findings", "Findings", Role.AUTHOR),
            new Place("data-protection", "Data protection", Role.DATA_PROTECTION_OFFICER),
            new Place("data-protection/requests", "Requests", Role.DATA_PROTECTION_OFFICER),
            new Place("data-protection/audit", "Audit log", Role.DATA_PROTECTION_OFFICER));

    private final List<Anchor> links = new ArrayList<>();

    Navigation(Me me) {
        addClassName("places");
        getElement().setAttribute("aria-label", "Main");
        UnorderedList list = new UnorderedList();
        PLACES.stream()
                .filter(place -> place.roles().stream().anyMatch(me::is))
                .forEach(place -> list.add(new ListItem(link(place))));
        add(list);
    }

    private Anchor link(Place place) {
        Anchor link = new Anchor(place.path(), place.name());
        links.add(link);
        return link;
    }

    /** Marks the place a person is at, or the one that the page belongs to. */
    void at(String path) {
        String place = links.stream()
                .map(Anchor::getHref)
                .filter(href -> path.equals(href) || (!href.isEmpty() && path.startsWith(href + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse("none");
        links.forEach(link -> {
            if (!link.getHref().equals(place)) link.getElement().removeAttribute("aria-current");
            else link.getElement().setAttribute("aria-current", place.equals(path) ? "page" : "true");
        });
    }
}
