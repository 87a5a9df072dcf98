package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.PeopleChoice;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Pages;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Tick;
import org.waymark.ui.design.Words;

/** Whom, picked from the trust's people. Filters leave the choice alone, until it is saved. */
@Route(Place.START + "/:planId/people")
@RolesAllowed("TRUST_LEAD")
class PickView extends PlanPage {

    private static final String NOTHING = "nothing";

    private final AssignmentApi assignments;
    private final Div list = new Div();
    private final Paragraph count = new Paragraph();
    private final Set<String> chosen = new LinkedHashSet<>();
    private Set<String> fromFile = Set.of();
    private List<Person> people = List.of();
    private @Nullable Filters filters;

    PickView(AssignmentPlanApi plans, AssignmentApi assignments) {
        super("Whom do you want to assign?", plans);
        this.assignments = assignments;
        count.getElement().setAttribute("role", "status");
        count.addClassName("chosen-count");
    }

    @Override
    boolean isFor(State state) {
        return state == State.DRAFT || state == State.PLANNED;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        lead("Tick people, or narrow the list and take all that are left.");
        add(messages(), read(plan, address), list, footer());
        turn(address);
    }

    @Override
    boolean turn(Address address) {
        if (filters == null) return false;
        List<Person> fitting =
                people.stream().filter(person -> fits(person, address)).toList();
        filters.show(address, fitting.size() + " of " + Words.people(people.size()));
        list.removeAll();
        list.add(fitting.isEmpty() ? nobody() : table(fitting, address));
        count();
        return true;
    }

    private Filters read(AssignmentPlan plan, Address address) {
        chosen.clear();
        people = Calls.call(Pages.all(cursor -> assignments.people(null, null, null, cursor)));
        List<PlanPerson> already = Calls.call(Pages.all(cursor -> plans.people(plan.id(), cursor)));
        fromFile = already.stream()
                .filter(PlanPerson::fromFile)
                .map(PlanPerson::personId)
                .collect(Collectors.toSet());
        already.stream()
                .map(PlanPerson::personId)
                .filter(id -> !fromFile.contains(id))
                .forEach(chosen::add);
        Filters made = new Filters(address)
                .search("name", "Name or job")
                .choice("school", "School", "All schools", options(person -> List.of(person.school())))
                .choice("phase", "Phase", "All phases", Choice.options(Phase.class, Words::phase))
                .choice("on", "On already", "Anything", on());
        filters = made;
        return made;
    }

    private List<Choice.Option> on() {
        List<Choice.Option> options = options(Person::qualifications);
        options.addFirst(new Choice.Option(NOTHING, "Nothing"));
        return options;
    }

    private List<Choice.Option> options(java.util.function.Function<Person, List<String>> words) {
        Set<String> all = new TreeSet<>();
        people.forEach(person -> all.addAll(words.apply(person)));
        return all.stream().map(Choice.Option::new).collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    private static boolean fits(Person person, Address address) {
        String wanted = address.get("name").toLowerCase(Locale.UK).strip();
        String words = (person.name() + " " + person.jobTitle()).toLowerCase(Locale.UK);
        boolean on = address.get("on").equals(NOTHING)
                ? person.qualifications().isEmpty()
                : !address.has("on") || person.qualifications().contains(address.get("on"));
        return on
                && words.contains(wanted)
                && address.allows("school", person.school())
                && address.allows("phase", Address.text(person.phase()));
    }

    private static Component nobody() {
        return new EmptyState("Nobody fits. Take a filter away, or upload a file with people who are not here yet.");
    }

    private Div table(List<Person> fitting, Address address) {
        Portion<Person> portion = Portion.of(fitting, address);
        DataTable table = new DataTable("People", "Person", "School", "Phase", "On already", "Assign");
        portion.rows()
                .forEach(person -> table.row(
                        DataTable.two(new Span(person.name()), person.jobTitle()),
                        new Span(person.school()),
                        Mark.phase(person.phase()),
                        new Span(
                                person.qualifications().isEmpty()
                                        ? "Nothing"
                                        : String.join(", ", person.qualifications())),
                        tick(person)));
        Div whole = new Div(wholesale(fitting, address), table);
        whole.addClassName("stacked");
        portion.more().ifPresent(more -> whole.add(new Paragraph(more)));
        return whole;
    }

    private Div wholesale(List<Person> fitting, Address address) {
        List<String> ids = fitting.stream()
                .map(Person::id)
                .filter(id -> !fromFile.contains(id))
                .toList();
        return actions(
                new ActionButton("Choose all " + ids.size() + " shown", "plain", () -> {
                    chosen.addAll(ids);
                    turn(address);
                }),
                new ActionButton("Choose none of these", "plain", () -> {
                    ids.forEach(chosen::remove);
                    turn(address);
                }));
    }

    private Component tick(Person person) {
        if (fromFile.contains(person.id())) return new StatusTag("In the file", StatusTag.Tone.PLAIN);
        Tick tick = new Tick("Assign " + person.name());
        tick.setValue(chosen.contains(person.id()));
        tick.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            if (change.getValue()) chosen.add(person.id());
            else chosen.remove(person.id());
            count();
        });
        return tick;
    }

    private void count() {
        String file = fromFile.isEmpty() ? "" : ", and " + fromFile.size() + " in the uploaded file";
        count.setText((chosen.isEmpty() ? "Nobody ticked" : Words.people(chosen.size()) + " ticked") + file + ".");
    }

    private Div footer() {
        Div footer = new Div(
                count,
                actions(
                        new ActionButton("Save and go on", "primary", this::save),
                        new Anchor(href(Place.FILE), "Upload a file instead")));
        footer.addClassName("sticky-foot");
        return footer;
    }

    private void save() {
        PeopleChoice choice = new PeopleChoice(List.copyOf(chosen));
        if (save(etag -> plans.choose(plan().id(), etag, choice))) go(Place.LIMITS);
    }
}
