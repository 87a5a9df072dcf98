package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;

/**
 * The main places of each role. A person with several sees those of the one they act in. The parts of a place are shown
 * while somebody is at one of them.
 */
class Navigation extends Nav {

    private record Place(String path, String name, List<Role> roles, List<Place> parts) {

        Place(String path, String name, Role... roles) {
            this(path, name, List.of(roles), List.of());
        }

        Place with(Place... parts) {
            return new Place(path, name, roles, List.of(parts));
        }

        boolean isFor(Me me) {
            return roles.stream().anyMatch(me::is);
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("", "Home", Role.PARTICIPANT),
            new Place("pathway", "My pathway", Role.PARTICIPANT),
            new Place("pathway/change", "What if?", Role.PARTICIPANT),
            new Place("challenges", "Challenges", Role.PARTICIPANT),
            new Place("sessions", "Sessions", Role.PARTICIPANT)
                    .with(
                            new Place("sessions", "Your sessions", Role.PARTICIPANT),
                            new Place("attendance", "Attendance", Role.PARTICIPANT)),
            new Place("progress", "Progress", Role.PARTICIPANT)
                    .with(
                            new Place("progress", "What you have done", Role.PARTICIPANT),
                            new Place("progress/knowledge", "What you know", Role.PARTICIPANT),
                            new Place("progress/prior-learning", "What you learnt before", Role.PARTICIPANT),
                            new Place("portfolio", "Portfolio", Role.PARTICIPANT)),
            new Place("looks", "Requests", Role.PARTICIPANT),
            new Place("provider", "Offers", Role.PROVIDER, Role.PARTNER),
            new Place("provider/people", "People", Role.PROVIDER, Role.PARTNER),
            new Place("provider/sessions", "Sessions", Role.PROVIDER, Role.PARTNER)
                    .with(
                            new Place("provider/sessions", "All sessions", Role.PROVIDER, Role.PARTNER),
                            new Place("provider/hubs", "Hubs", Role.PROVIDER),
                            new Place("local-sessions", "Local sessions", Role.PROVIDER, Role.PARTNER)),
            new Place("provider/health", "Cohorts", Role.PROVIDER, Role.PARTNER)
                    .with(
                            new Place("provider/health", "Cohort health", Role.PROVIDER, Role.PARTNER),
                            new Place("provider/cohorts", "Small cohorts", Role.PROVIDER),
                            new Place("delivery-partners", "Delivery partners", Role.PROVIDER)),
            new Place("delivery-partners", "Your record", Role.PARTNER),
            new Place("provider/places", "Places", Role.PROVIDER),
            new Place("facilitation", "Your sessions", Role.FACILITATOR),
            new Place("trust", "People", Role.TRUST_LEAD),
            new Place("trust/progress", "Progress", Role.TRUST_LEAD),
            new Place("trust/schools", "Schools", Role.TRUST_LEAD),
            new Place("assign", "Assign", Role.PROVIDER, Role.TRUST_LEAD)
                    .with(
                            new Place("assign", "One person", Role.PROVIDER, Role.TRUST_LEAD),
                            new Place("assign/many", "Many people", Role.TRUST_LEAD),
                            new Place("assignments", "Assignments", Role.PROVIDER, Role.TRUST_LEAD)),
            new Place("release", "Release", Role.TRUST_LEAD),
            new Place("local-sessions", "Local sessions", Role.TRUST_LEAD),
            new Place("looks/list", "Requests", Role.PROVIDER, Role.TRUST_LEAD)
                    .with(
                            new Place("looks/list", "Decisions to look at", Role.PROVIDER),
                            new Place("provider/prior-learning", "Prior learning", Role.PROVIDER)),
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
            new Place("catalogue/evidence", "Evidence", Role.AUTHOR),
            new Place("catalogue/times", "Times", Role.AUTHOR),
            new Place("catalogue/findings", "Findings", Role.AUTHOR),
            new Place("catalogue/items", "Questions", Role.AUTHOR),
            new Place("catalogue/reports", "Reports", Role.AUTHOR),
            new Place("data-protection", "Data protection", Role.DATA_PROTECTION_OFFICER),
            new Place("data-protection/requests", "Requests", Role.DATA_PROTECTION_OFFICER),
            new Place("data-protection/audit", "Audit log", Role.DATA_PROTECTION_OFFICER));

    /** A link to a place, and the links to its parts. */
    private record Entry(Anchor link, List<Anchor> parts) {

        /** How much of the path one of its addresses is; 0 where none is. */
        int reaches(String path) {
            return addresses()
                    .filter(address -> isAt(address, path))
                    .mapToInt(address -> address.length() + 1)
                    .max()
                    .orElse(0);
        }

        private Stream<String> addresses() {
            return Stream.concat(Stream.of(link), parts.stream()).map(Anchor::getHref);
        }
    }

    private final List<Entry> entries;
    private final UnorderedList parts = new UnorderedList();

    Navigation(Me me) {
        addClassName("places");
        getElement().setAttribute("aria-label", "Main");
        entries = shownTo(me, PLACES).stream()
                .map(place -> new Entry(
                        link(place),
                        shownTo(me, place.parts()).stream()
                                .map(Navigation::link)
                                .toList()))
                .toList();
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(entry.link())));
        parts.addClassName("parts");
        add(list, parts);
    }

    private static List<Place> shownTo(Me me, List<Place> places) {
        return places.stream().filter(place -> place.isFor(me)).toList();
    }

    private static Anchor link(Place place) {
        return new Anchor(place.path(), place.name());
    }

    /** Marks the place a person is at, or the one that the page belongs to. */
    void at(String path) {
        Optional<Entry> here = entries.stream()
                .max(Comparator.comparingInt(entry -> entry.reaches(path)))
                .filter(entry -> entry.reaches(path) > 0);
        entries.forEach(entry -> mark(entry.link(), here.filter(entry::equals).isPresent(), path));
        List<Anchor> beside = here.map(Entry::parts).orElse(List.of());
        Optional<Anchor> part = beside.stream()
                .filter(link -> isAt(link.getHref(), path))
                .max(Comparator.comparingInt(link -> link.getHref().length()));
        beside.forEach(link -> mark(link, part.filter(link::equals).isPresent(), path));
        parts.removeAll();
        beside.forEach(link -> parts.add(new ListItem(link)));
        parts.setVisible(beside.size() > 1);
    }

    private static boolean isAt(String address, String path) {
        return path.equals(address) || !address.isEmpty() && path.startsWith(address + "/");
    }

    private static void mark(Anchor link, boolean here, String path) {
        if (!here) link.getElement().removeAttribute("aria-current");
        else link.getElement().setAttribute("aria-current", link.getHref().equals(path) ? "page" : "true");
    }
}
