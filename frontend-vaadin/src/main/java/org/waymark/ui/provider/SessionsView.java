package org.waymark.ui.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;
import org.waymark.ui.provider.Programme.Booked;

/** The dated sessions of all offers, month by month, with their seats. */
@Route("provider/sessions")
@RolesAllowed("PROVIDER")
class SessionsView extends Page implements BeforeEnterObserver {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

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
        byMonth(chosen.stream().filter(this::isToCome).toList())
                .forEach((month, sessions) -> months.add(section(month, sessions)));
        List<Booked> held = chosen.stream().filter(booked -> !isToCome(booked)).toList();
        if (!held.isEmpty()) months.add(held(held));
    }

    private boolean isToCome(Booked booked) {
        return booked.isAfter(LocalDateTime.now(clock));
    }

    private static NativeDetails held(List<Booked> sessions) {
        NativeDetails fold =
                new NativeDetails("Already held (" + sessions.size() + ")", table("Sessions already held", sessions));
        fold.addClassName("fold");
        return fold;
    }

    private Filters read(Address address) {
        programme = Programme.read(delivery);
        List<Choice.Option> kinds = Stream.of(ActivityKind.IN_PERSON, ActivityKind.LIVE_ONLINE)
                .map(kind -> new Choice.Option(Address.text(kind), Words.activity(kind)))
                .toList();
        List<Choice.Option> all = byMonth(programme.sessions()).keySet().stream()
                .map(month -> new Choice.Option(month.toString(), MONTH.format(month)))
                .toList();
        Filters made = new Filters(address)
                .choice("offer", "Offer", "All offers", PeopleView.options(programme.offers()))
                .choice("kind", "Kind", "All kinds", kinds)
                .choice("month", "Month", "All months", all)
                .choice("seats", "Seats", "Any number", List.of(new Choice.Option("few", "Two or fewer left")));
        filters = made;
        add(made, months);
        return made;
    }

    private boolean fits(Booked booked, Address address) {
        Session session = booked.session();
        return address.allows("offer", booked.offer().id())
                && address.allows("kind", Address.text(session.kind()))
                && address.allows("month", YearMonth.from(session.start()).toString())
                && (!address.has("seats") || (booked.isNearlyFull() && isToCome(booked)));
    }

    private static Map<YearMonth, List<Booked>> byMonth(List<Booked> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        booked -> YearMonth.from(booked.session().start()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Section section(YearMonth month, List<Booked> sessions) {
        String name = MONTH.format(month);
        return new Section(new H2(name), table("Sessions in " + name, sessions));
    }

    private static DataTable table(String caption, List<Booked> sessions) {
        DataTable table = new DataTable(caption, "Session", "When", "Where", "Offer", "Seats");
        sessions.forEach(booked -> table.row(
                        DataTable.two(new Span(booked.session().topicTitle()), access(booked.session())),
                        DataTable.two(
                                new Span(Words.moment(booked.session().start())),
                                Words.hours(booked.session().minutes())),
                        DataTable.two(Mark.activity(booked.session().kind()), booked.place()),
                        offer(booked),
                        seats(booked))
                .withId(booked.session().id()));
        return table;
    }

    private static String access(Session session) {
        return session.access().isEmpty() ? "No access features given" : String.join(", ", session.access());
    }

    private static Component offer(Booked booked) {
        Div offer = new Div(new Span(booked.offer().qualification()));
        if (booked.session().anchor()) offer.add(new StatusTag("Anchor: the whole cohort", StatusTag.Tone.ACTIVE));
        offer.addClassName("two-lines");
        return offer;
    }

    private static Component seats(Booked booked) {
        Session session = booked.session();
        Meter meter =
                new Meter(session.taken(), session.seats(), session.taken() + " of " + session.seats() + " taken");
        return booked.isNearlyFull() ? new Div(meter, new StatusTag(booked.seats(), StatusTag.Tone.CARE)) : meter;
    }
}
