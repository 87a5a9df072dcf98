package org.waymark.ui.life;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.employment.Move;
import org.waymark.contract.employment.MoveApi;
import org.waymark.contract.employment.MoveEffect;
import org.waymark.contract.employment.OwnEmployment;
import org.waymark.contract.employment.Workplace;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.School;
import org.waymark.contract.pathway.Preview;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** Another school, another trust, or none: find it, see what that changes, move, take it back. */
@Route("life/move")
@RolesAllowed("PARTICIPANT")
class MoveView extends Page implements BeforeEnterObserver {

    private static final String SEARCH = "search";
    private static final String TO = "to";
    private static final String ON = "on";
    private static final String DONE = "done";
    private static final String NOWHERE = "none";
    private static final int MOST = 12;

    private final MoveApi moves;
    private final OrganisationApi organisation;
    private final Clock clock;
    private final Div messages = new Div();
    private final Field<Input> search = Field.input("school-search", "search", "Your new school")
            .hint("Its name, URN or postcode. Closed schools are not listed.");
    private final DateField on = new DateField("First day there");
    private Address address = Address.of("life/move");

    MoveView(MoveApi moves, OrganisationApi organisation, Clock clock) {
        super("New school, new trust, or none");
        this.moves = moves;
        this.organisation = organisation;
        this.clock = clock;
        on.setId("move-on");
        on.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        startAfresh();
        messages.removeAll();
        OwnEmployment own = Calls.call(moves.employment(me()));
        lead(standing(own));
        add(messages);
        if (address.has(DONE))
            messages.add(Notice.done("Done", "Your qualification, dates and seats stay as they were."));
        if (own.undoId() != null) add(takeBack(own, own.undoId()));
        if (address.has(TO)) effect(address.get(TO));
        else add(form());
        add(new Paragraph(new Anchor("life", "Back to when life changes")));
    }

    private static String me() {
        return SignedInPerson.participantId();
    }

    private static String standing(OwnEmployment own) {
        String now = "You work at " + place(own.now()) + ".";
        return own.next() == null || own.nextFrom() == null
                ? now
                : now + " From " + Words.day(own.nextFrom()) + " at " + place(own.next()) + ".";
    }

    private static String place(Workplace place) {
        return place.trust() == null || place.trust().equals(place.name())
                ? place.name()
                : place.name() + " (" + place.trust() + ")";
    }

    private Component takeBack(OwnEmployment own, String undoId) {
        String to = own.next() == null ? place(own.now()) : place(own.next());
        return Notice.info("Your move to " + to, "If it was a mistake, take it back. All is then as it was.")
                .with(new ActionButton("Take it back", "plain", () -> send(() -> moves.takeBack(me(), undoId))));
    }

    private Div form() {
        search.control().setValue(address.get(SEARCH));
        on.setValue(day());
        ActionButton find = new ActionButton("Find the school", "primary", this::find);
        Div form = new Div(search, on, find);
        form.addClassName("form");
        Div all = new Div(form);
        if (address.has(SEARCH)) all.add(found());
        all.add(new Paragraph(
                new Anchor(address.with(TO, NOWHERE).with(ON, day().toString()).href(), "I shall work in no school")));
        return all;
    }

    /** Today unless the address says a day. */
    private LocalDate day() {
        try {
            return LocalDate.parse(address.get(ON));
        } catch (java.time.format.DateTimeParseException none) {
            return LocalDate.now(clock);
        }
    }

    private void find() {
        messages.removeAll();
        search.clear();
        on.setInvalid(false);
        Corrections corrections = new Corrections();
        String words = search.control().getValue().strip();
        if (words.isEmpty()) corrections.wrong(search, "Enter a name, URN or postcode");
        if (on.isEmpty()) corrections.wrong(on, "Enter your first day there");
        if (corrections.isEmpty())
            address.with(DONE, "")
                    .with(SEARCH, words)
                    .with(ON, on.getValue().toString())
                    .go();
        else messages.add(corrections.summary());
    }

    private Component found() {
        List<School> schools = Calls.call(organisation.schools(address.get(SEARCH), false, null, MOST))
                .items();
        if (schools.isEmpty())
            return new EmptyState("No open school is called that. Try fewer words, or the postcode.");
        DataTable table = new DataTable("Schools", "School", "Trust", "Where", "Choose");
        schools.forEach(school -> table.row(
                DataTable.two(new Span(school.name()), school.urn() == null ? "" : "URN " + school.urn()),
                new Span(school.trust() == null ? "None" : school.trust()),
                new Span(where(school)),
                choose(school)));
        return table;
    }

    private static String where(School school) {
        String authority = school.localAuthority() == null ? "" : school.localAuthority();
        String postcode = school.postcode() == null ? "" : school.postcode();
        return (authority + " " + postcode).strip();
    }

    private Anchor choose(School school) {
        Anchor choose = new Anchor(address.with(TO, school.id()).href(), "See what it means");
        choose.setAriaLabel("See what moving to " + school.name() + " means");
        return choose;
    }

    private void effect(String to) {
        Move move = new Move(to.equals(NOWHERE) ? null : to, day());
        Address without = address.with(TO, "");
        try {
            MoveEffect effect = Calls.call(moves.preview(me(), move));
            add(shown(effect));
            Div line = new Div(
                    new ActionButton(
                            effect.now() ? "Move" : "Arrange the move",
                            "primary",
                            () -> send(() -> moves.move(me(), move))),
                    new Anchor(without.href(), "Choose another place"));
            line.addClassName("actions");
            add(line);
        } catch (ProblemException refused) {
            add(Notice.problem(refused).with(new Anchor(without.href(), "Choose another place or day")));
        }
    }

    private static Div shown(MoveEffect effect) {
        SummaryList list = new SummaryList()
                .row("From", place(effect.from()))
                .row("To", place(effect.to()))
                .row("First day", Words.day(effect.on()) + (effect.now() ? ", at once" : ""))
                .row("Stays as it is", "Your qualification, provider, pathway, seats, and all that you have learnt");
        list.addClassName("narrow");
        Div shown = new Div(
                new Section(new H2("What it means"), list),
                new Section(new H2("Who sees you then"), list(effect.told())),
                new Section(new H2("Your modules"), modules(effect)));
        shown.addClassName("stacked");
        return shown;
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private static Component modules(MoveEffect effect) {
        Preview replanned = effect.replanned();
        if (replanned != null && replanned.problem() != null)
            return new Div(
                    new Paragraph("Planned again for the new place, there would be no pathway as you have chosen:"),
                    list(replanned.problem().conflict()),
                    new Paragraph(new Anchor("pathway/change", "What if?")));
        Preview.Difference change = replanned == null ? null : replanned.difference();
        if (change == null) return new Paragraph("Planning again for the new place would change nothing.");
        UnorderedList list = new UnorderedList();
        change.added().forEach(one -> list.add(new ListItem("In: " + one.title() + ", " + Words.hours(one.minutes()))));
        change.removed()
                .forEach(one -> list.add(new ListItem("Out: " + one.title() + ", " + Words.hours(one.minutes()))));
        if (!change.moved().isEmpty())
            list.add(new ListItem(Words.count(change.moved().size(), "step") + " would get new dates"));
        list.add(new ListItem(
                "Finish: " + Words.day(change.finishAfter()) + " instead of " + Words.day(change.finishBefore())));
        return new Div(
                new Paragraph(
                        "The move itself changes no module. Should your pathway be planned again for the new place,"
                                + " this would change. You decide that in What if?, where your phase is one of the choices."),
                list,
                new Paragraph(new Anchor("pathway/change", "What if?")));
    }

    private void send(java.util.function.Supplier<reactor.core.publisher.Mono<OwnEmployment>> change) {
        messages.removeAll();
        try {
            Calls.call(change.get());
            Address.of("life/move").with(DONE, "yes").go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused).with(new Anchor("life/move", "See how things stand")));
        }
    }
}
