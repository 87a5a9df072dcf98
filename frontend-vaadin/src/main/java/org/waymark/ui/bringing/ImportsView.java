package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.contract.bringing.NewProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Where bringing a programme in begins, or is gone on with. */
@Route(Place.START)
@RolesAllowed("PROVIDER")
class ImportsView extends Page implements BeforeEnterObserver {

    private static final int LEAST_MINUTES = 30;
    private static final int MOST_MINUTES = 1200;

    private final ProgrammeImportApi imports;
    private final DeliveryApi delivery;
    private final Div messages = new Div();

    /** However often it is pressed, one is made: the form has one key. */
    private String key = "";

    ImportsView(ProgrammeImportApi imports, DeliveryApi delivery) {
        super("Bring a running programme in");
        this.imports = imports;
        this.delivery = delivery;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        key = UUID.randomUUID().toString();
        messages.removeAll();
        lead("People who are half-way through a course go on here where they are: from files of your people and of what"
                + " they have done. You see what would come of it before anything changes, and can take it back.");
        add(start(), existing(Calls.call(imports.imports()).items()));
    }

    private Section start() {
        List<Choice.Option> offers = Calls.call(delivery.offers()).items().stream()
                .map(offer -> new Choice.Option(
                        offer.id(), offer.title() + " (" + offer.qualification() + "), " + offer.cohort()))
                .toList();
        if (offers.isEmpty())
            return new Section(
                    new H2("Begin a new one"),
                    new EmptyState(
                            "You have no published offer yet. People are brought in to one of yours.",
                            new Anchor("provider/offers", "Make an offer")));
        Field<Choice> offer = Field.choice("offer", "What the people are on", offers)
                .hint("One import brings in one cohort. The offer has to be open.");
        offer.control().setValue(offers.getFirst().value());
        Field<Input> minutes = Field.input("minutes", "text", "Minutes a week that each can give from now on")
                .hint("Such as 180. They can change their own later.");
        minutes.addClassName("short");
        minutes.control().setValue("180");
        ActionButton begin = new ActionButton("Begin", "primary", () -> begin(offer, minutes));
        Div form = new Div(offer, minutes, begin);
        form.addClassName("form");
        return new Section(new H2("Begin a new one"), messages, form);
    }

    private void begin(Field<Choice> offer, Field<Input> minutes) {
        Corrections corrections = new Corrections();
        minutes.clear();
        String wrong = "Give the minutes a week as a number from 30 to 1200";
        Optional<Integer> given = corrections.number(minutes, wrong);
        if (given.isEmpty() && corrections.isEmpty()
                || given.filter(number -> number < LEAST_MINUTES || number > MOST_MINUTES)
                        .isPresent()) corrections.wrong(minutes, wrong);
        messages.removeAll();
        if (corrections.isEmpty()) create(new NewProgrammeImport(offer.control().getValue(), given.orElseThrow()));
        else messages.add(corrections.summary());
    }

    private void create(NewProgrammeImport wanted) {
        try {
            Place.TASKS
                    .of(Calls.versioned(imports.create(key, wanted)).value().id())
                    .go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    private static Section existing(List<ProgrammeImport> all) {
        Section section = new Section(new H2("Go on with one"));
        if (all.isEmpty()) {
            section.add(new EmptyState("There is none yet. Choose an offer above to begin the first."));
            return section;
        }
        DataTable table = new DataTable("Programmes brought in", "Offer", "State", "People", "Begun");
        all.forEach(one -> table.row(
                new Anchor(Place.of(one.state()).of(one.id()).href(), one.offer()),
                Place.tag(one.state()),
                new Span(
                        one.outcome() == null
                                ? "Not tried out yet"
                                : Words.people(one.outcome().people())),
                DataTable.two(
                        new Span(Words.day(Words.inEngland(one.created()).toLocalDate())), "by " + one.createdBy())));
        section.add(table);
        return section;
    }
}
