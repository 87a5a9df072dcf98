package org.waymark.ui.provider;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Session;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.provider.Programme.Booked;

/** The dated sessions of all offers, month by month, with their seats. */
@Route("provider/sessions")
@RolesAllowed({"PROVIDER", "PARTNER"})
class SessionsView extends Page implements BeforeEnterObserver {

    static final String MONTH = "month";
    private static final int ENOUGH_ROWS = 60;
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final DeliveryApi delivery;
    private final Clock clock;
    private final Div months = new Div();
    private Programme programme = new Programme(List.of(), List.of());
    private @Nullable Filters filters;

    SessionsView(DeliveryApi delivery, Clock clock) {
        super("Sessions");
        this.delivery = delivery;
        this.clock = clock;
        months.addClassName("months");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<Booked> chosen = programme.sessions().stream()
                .filter(booked -> fits(booked, address))
                .toList();
        shown.show(
                address,
                chosen.size() + " of " + Words.count(programme.sessions().size(), "session"));
        months.removeAll();
        if (chosen.isEmpty())
            months.add(new EmptyState(
                    "No session fits these choices.", new Anchor("provider/sessions", "Show all sessions")));
        toCome(chosen.stream().filter(this::isToCome).toList(), address);
        List<Booked> held = chosen.stream().filter(booked -> !isToCome(booked)).toList();
        if (!held.isEmpty()) months.add(held(held));
    }

    /** Whole months for as long as the page does not grow too long; the months after them are links. */
    private void toCome(List<Booked> sessions, Address address) {
        Map<YearMonth, List<Booked>> left = new LinkedHashMap<>();
        int rows = 0;
        for (Map.Entry<YearMonth, List<Booked>> month : byMonth(sessions).entrySet()) {
            boolean fits = rows == 0 || rows + month.getValue().size() <= ENOUGH_ROWS;
            if (fits && left.isEmpty()) months.add(section(month.getKey(), month.getValue()));
            else left.put(month.getKey(), month.getValue());
            rows += month.getValue().size();
        }
        if (!left.isEmpty()) months.add(later(left, address));
    }

    private static Section later(Map<YearMonth, List<Booked>> later, Address address) {
        UnorderedList list = new UnorderedList();
        later.forEach((month, sessions) -> list.add(new ListItem(new Anchor(
                address.with(MONTH, month.toString()).href(),
                MONTH_NAME.format(month) + " (" + sessions.size() + ")"))));
        Nav nav = new Nav(list);
        nav.addClassName("chips");
        nav.getElement().setAttribute("aria-label", "Later months");
        return new Section(new H2("Later months"), nav);
    }

    private boolean isToCome(Booked booked) {
        return booked.isAfter(LocalDateTime.now(clock));
    }

    /** The latest come first: they are the ones that may still be asked about. */
    private static NativeDetails held(List<Booked> sessions) {
        List<Booked> latest = sessions.reversed().stream().limit(ENOUGH_ROWS).toList();
        Div content = new Div(new SessionTable("Sessions already held", latest));
        if (latest.size() < sessions.size())
            content.add(
                    new Paragraph("These are the latest " + latest.size() + ". Choose a month to see earlier ones."));
        NativeDetails fold = new NativeDetails("Already held (" + sessions.size() + ")", content);
        fold.addClassName("fold");
        return fold;
    }

    private Filters read(Address address) {
        programme = Programme.read(delivery);
        List<Choice.Option> kinds = Stream.of(ActivityKind.IN_PERSON, ActivityKind.LIVE_ONLINE)
                .map(kind -> new Choice.Option(Address.text(kind), Words.activity(kind)))
                .toList();
        List<Choice.Option> all = byMonth(programme.sessions()).keySet().stream()
                .map(month -> new Choice.Option(month.toString(), MONTH_NAME.format(month)))
                .toList();
        Filters made = new Filters(address)
                .choice("offer", "Offer", "All offers", PeopleView.options(programme.offers()))
                .choice("kind", "Kind", "All kinds", kinds)
                .choice(MONTH, "Month", "All months", all)
                .choice("hub", "Place", "All places", hubs())
                .choice("seats", "Seats", "Any number", List.of(new Choice.Option("few", "Two or fewer left")));
        filters = made;
        if (SignedInPerson.get().is(Role.PROVIDER)) add(actions(address));
        add(made, months);
        return made;
    }

    private static Div actions(Address address) {
        Anchor addOne = new Anchor(address.at("provider/sessions/new").href(), "Add sessions");
        addOne.addClassNames("button", "primary");
        Div actions = new Div(
                addOne,
                new Anchor("provider/sessions/cancelled", "Cancelled sessions"),
                new Anchor("provider/sessions/disputes", "Disputed marks"));
        actions.addClassName("actions");
        return actions;
    }

    private List<Choice.Option> hubs() {
        return programme.sessions().stream()
                .map(Booked::place)
                .distinct()
                .sorted()
                .map(Choice.Option::new)
                .toList();
    }

    private boolean fits(Booked booked, Address address) {
        Session session = booked.session();
        return address.allows("offer", booked.offer().id())
                && address.allows("kind", Address.text(session.kind()))
                && address.allows("hub", booked.place())
                && address.allows(MONTH, YearMonth.from(session.start()).toString())
                && (!address.has("seats") || (booked.isNearlyFull() && isToCome(booked)));
    }

    private static Map<YearMonth, List<Booked>> byMonth(List<Booked> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        booked -> YearMonth.from(booked.session().start()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Section section(YearMonth month, List<Booked> sessions) {
        String name = MONTH_NAME.format(month);
        return new Section(new H2(name), new SessionTable("Sessions in " + name, sessions));
    }
}
