package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.TypicalParticipant;
import org.waymark.contract.delivery.TypicalParticipantApi;
import org.waymark.contract.delivery.TypicalParticipants;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Typical participants of the provider's own: all of them, or a form for one, named in the address. */
@Route(OwnPeopleView.PLACE)
@RolesAllowed("PROVIDER")
class OwnPeopleView extends Page implements BeforeEnterObserver {

    static final String PLACE = OfferPage.START + "/typical-participants";
    static final String CHANGE = "change";
    static final String ADD = "add";
    private static final int MOST = 12;

    private final TypicalParticipantApi api;
    private final Div messages = new Div();
    private @Nullable Versioned<TypicalParticipants> current;

    OwnPeopleView(TypicalParticipantApi api) {
        super("Typical participants of your own");
        this.api = api;
        messages.addClassName("messages");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        messages.removeAll();
        current = Calls.versioned(api.typicalParticipants());
        if (address.has(ADD)) form(null);
        else find(address.get(CHANGE)).ifPresentOrElse(this::form, this::list);
    }

    private List<TypicalParticipant> people() {
        return Objects.requireNonNull(current, "nobody was asked yet").value().people();
    }

    private Optional<TypicalParticipant> find(String name) {
        return people().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void begin(String href, String text) {
        startAfresh();
        Anchor back = new Anchor(href, text);
        back.addClassName("back");
        addComponentAsFirst(back);
        add(messages);
    }

    private void list() {
        begin(OfferPage.START, "Back to all offers");
        lead("Every offer of yours is tried out on them too, after the twelve who are there for everybody. They are"
                + " invented, and only you and your colleagues see them.");
        if (people().isEmpty())
            add(new EmptyState("There is none of your own yet. Add the kind of person that your offers have to suit."));
        else add(table());
        if (people().size() < MOST)
            add(OfferPage.actions(
                    OfferPage.primary(Address.of(PLACE).with(ADD, "yes").href(), "Add a typical participant")));
        else add(new Paragraph("Twelve is the most. Remove one to add another."));
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "Typical participants of your own", "Who", "Hours a week", "From the nearest hub", "What to do");
        people().forEach(person -> table.row(
                DataTable.two(
                        new Span(person.name()), Words.phase(person.phase()) + ", " + Words.schoolKind(person.kind())),
                hours(person),
                distance(person),
                actions(person)));
        return table;
    }

    private static Component hours(TypicalParticipant person) {
        Span all = new Span(Words.hours(person.minutesPerWeek()));
        return person.minutesForAnother() == 0
                ? all
                : DataTable.two(all, Words.hours(person.minutesForAnother()) + " of it for a second qualification");
    }

    private static Component distance(TypicalParticipant person) {
        String far = person.kilometres() + " km" + (person.rural() ? ", in the country" : "");
        return person.travels() ? new Span(far) : DataTable.two(new Span(far), "Does not travel");
    }

    private Div actions(TypicalParticipant person) {
        Anchor change = new Anchor(Address.of(PLACE).with(CHANGE, person.name()).href(), "Change");
        change.getElement().setAttribute("aria-label", "Change " + person.name());
        ActionButton remove = new ActionButton("Remove", "plain", () -> remove(person));
        remove.getElement().setAttribute("aria-label", "Remove " + person.name());
        return OfferPage.actions(change, remove);
    }

    private void remove(TypicalParticipant person) {
        List<TypicalParticipant> before = people();
        if (!send(before.stream().filter(one -> !one.equals(person)).toList())) return;
        list();
        say(Notice.done("Removed", "“" + person.name() + "” is no longer tried out.")
                .with(new ActionButton("Undo: bring them back", "plain", () -> bringBack(before))));
    }

    private void bringBack(List<TypicalParticipant> before) {
        if (!send(before)) return;
        list();
        messages.removeAll();
    }

    private void form(@Nullable TypicalParticipant person) {
        begin(PLACE, "Back to all of them");
        OwnPersonForm form = new OwnPersonForm(person);
        ActionButton save = new ActionButton(
                "Save",
                "primary",
                () -> form.entered().ifPresentOrElse(entered -> save(person, entered), () -> say(form.problems())));
        add(form, OfferPage.actions(save, new Anchor(PLACE, "Cancel")));
    }

    /** In the place of the one who was changed, found by the name they had; last where there is none. */
    private void save(@Nullable TypicalParticipant before, TypicalParticipant entered) {
        String name = before == null ? "" : before.name();
        List<TypicalParticipant> wanted = find(name).isPresent()
                ? people().stream()
                        .map(one -> one.name().equals(name) ? entered : one)
                        .toList()
                : Stream.concat(people().stream(), Stream.of(entered)).toList();
        if (send(wanted)) Address.of(PLACE).go();
    }

    /** Whether it was done; what stood against it is told. */
    private boolean send(List<TypicalParticipant> wanted) {
        try {
            String etag =
                    Objects.requireNonNull(current, "nobody was asked yet").etag();
            current = Calls.versioned(api.change(etag, new TypicalParticipants(wanted)));
            return true;
        } catch (ProblemException refused) {
            if (refused.kind() == ProblemException.Kind.STALE) overtaken();
            else say(Notice.problem(refused));
            return false;
        }
    }

    private void overtaken() {
        current = Calls.versioned(api.typicalParticipants());
        say(Notice.problem(
                "They changed meanwhile",
                "Somebody else, or you in another tab, changed your typical participants. Do it again: it is then done to"
                        + " them as they are now."));
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }
}
