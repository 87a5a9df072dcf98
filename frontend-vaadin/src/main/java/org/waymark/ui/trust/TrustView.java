package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.people.People;
import org.waymark.ui.people.PeopleTable;
import org.waymark.ui.people.PeopleTasks;

/** A trust lead's first page: who needs attention, then everybody by school. */
@Route("trust")
@RolesAllowed("TRUST_LEAD")
class TrustView extends Page implements BeforeEnterObserver {

    private static final String PATHWAYS = "trust/people";

    private final ParticipantApi participants;
    private final Div lists = new Div();
    private List<ParticipantRow> people = List.of();
    private @Nullable Filters filters;

    TrustView(ParticipantApi participants) {
        super("People in your schools");
        this.participants = participants;
        lists.addClassName("months");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<ParticipantRow> chosen = People.needFirst(people).stream()
                .filter(People.chosen(address))
                .filter(row -> address.allows("qualification", row.qualification()))
                .toList();
        shown.show(address, chosen.size() + " of " + people.size() + " people");
        lists.removeAll();
        if (chosen.isEmpty())
            lists.add(new EmptyState("Nobody fits these choices.", new Anchor("trust", "Show everybody")));
        else lists.add(attention(People.in(State.BEHIND, chosen)));
        chosen.stream()
                .collect(Collectors.groupingBy(ParticipantRow::school, TreeMap::new, Collectors.toList()))
                .forEach((school, rows) ->
                        lists.add(new Section(new H2(school), PeopleTable.ofOneSchool(school, rows, PATHWAYS))));
    }

    private Filters read(Address address) {
        people = Calls.call(participants.participants()).items();
        lead(summary(people));
        Anchor assign = new Anchor("assign", "Put someone on a qualification");
        assign.addClassNames("button", "primary");
        List<Choice.Option> qualifications = people.stream()
                .map(ParticipantRow::qualification)
                .distinct()
                .sorted()
                .map(Choice.Option::new)
                .toList();
        Filters made = People.filters(address, people)
                .choice("qualification", "Qualification", "All qualifications", qualifications);
        filters = made;
        Anchor many = new Anchor("assign/many", "Assign to many people");
        many.addClassName("button");
        Div actions = new Div(
                assign,
                many,
                new Anchor("trust/progress", "See progress and whom to look at"),
                new Anchor("release", "See who is out of school when"));
        actions.addClassName("actions");
        add(actions, made, lists);
        return made;
    }

    private static String summary(List<ParticipantRow> people) {
        long schools = people.stream().map(ParticipantRow::school).distinct().count();
        int behind = People.in(State.BEHIND, people).size();
        int waiting = People.in(State.NOT_STARTED, people).size();
        return "%d people in %d schools are on a qualification: %s behind, %d yet to begin."
                .formatted(people.size(), schools, behind == 0 ? "nobody" : String.valueOf(behind), waiting);
    }

    private static Section attention(List<ParticipantRow> behind) {
        Section section = new Section(new H2("Who needs attention first?"));
        if (behind.isEmpty())
            section.add(new EmptyState(
                    "Nobody here is behind.", new Anchor("trust/schools", "See the schools’ calendars")));
        else section.add(new PeopleTasks(behind, PATHWAYS));
        return section;
    }
}
