package org.waymark.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.function.Function;
import org.waymark.contract.calendar.CalendarApi;
import org.waymark.contract.calendar.CalendarFeed;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** A participant's sessions in the calendar they use elsewhere: under an address that follows changes, or as a file. */
@Route("calendar")
@RolesAllowed("PARTICIPANT")
class CalendarView extends Page implements BeforeEnterObserver {

    private final CalendarApi calendars;
    private final Div messages = new Div();
    private final Div content = new Div();

    CalendarView(CalendarApi calendars) {
        super("My sessions in my own calendar");
        this.calendars = calendars;
        content.addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("See your sessions beside everything else you do, in Outlook, Google Calendar, Apple Calendar or another"
                + " program.");
        add(messages, content, once(), new Paragraph(new Anchor("pathway", "Back to my pathway")));
        show(Calls.call(calendars.feed(SignedInPerson.participantId())));
    }

    private void show(CalendarFeed feed) {
        content.removeAll();
        content.add(feed.address() == null ? none() : address(feed));
    }

    private Component none() {
        return new Section(
                new H2("Subscribe"),
                new Paragraph("Make an address for your calendar program. It asks there every few hours, so that new"
                        + " dates and cancelled sessions come by themselves."),
                new ActionButton("Make an address", "primary", () -> change(calendars::renew, "Your address is made")));
    }

    private Component address(CalendarFeed feed) {
        String address = Objects.requireNonNull(feed.address());
        Input field = new Input();
        field.setId("calendar-address");
        field.setValue(address);
        field.setReadOnly(true);
        field.getElement().setAttribute("onfocus", "this.select()");
        NativeLabel label = new NativeLabel("Your address");
        label.setFor(field);
        Anchor open = new Anchor();
        open.setText("Open in my calendar program");
        // Known to every calendar program, and made of our own address.
        open.setUnsafeHref(address.replaceFirst("^https?", "webcal"));
        open.addClassName("button");
        Div actions = new Div(
                open,
                new ActionButton(
                        "Make a new address",
                        "plain",
                        () -> change(calendars::renew, "You have a new address, and the one before has ended")),
                new ActionButton("End this address", "plain", () -> change(calendars::end, "The address has ended")));
        actions.addClassName("actions");
        Div line = new Div(label, field);
        line.addClassName("field");
        return new Section(
                new H2("Subscribe"),
                new Paragraph("Open it with your calendar program, or copy the address into its “subscribe” or “from"
                        + " the web” box. Whoever knows the address can see your sessions: if somebody should not,"
                        + " make a new one."),
                line,
                new Paragraph(read(feed)),
                actions);
    }

    private static String read(CalendarFeed feed) {
        return "Made on " + Words.day(Objects.requireNonNull(feed.since())) + ". "
                + (feed.lastRead() == null
                        ? "No program has asked yet."
                        : "A program last asked on " + Words.day(feed.lastRead()) + ".");
    }

    private Component once() {
        String person = SignedInPerson.participantId();
        FileLink file = new FileLink(
                "Download my sessions as a file",
                "waymark.ics",
                "text/calendar; charset=utf-8",
                () -> Objects.requireNonNull(Calls.send(calendars.file(person)).getBody()));
        return new Section(
                new H2("Or take them once"),
                new Paragraph("A file with your sessions as they are today. It does not follow changes."),
                new Paragraph(file));
    }

    private void change(Function<String, Mono<CalendarFeed>> call, String done) {
        messages.removeAll();
        try {
            show(Calls.call(call.apply(SignedInPerson.participantId())));
            messages.add(Notice.done(done, ""));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
