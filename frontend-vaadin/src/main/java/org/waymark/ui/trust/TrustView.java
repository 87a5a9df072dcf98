package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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
import org.waymark.contract.participant.ParticipantApi.Order;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Words;
import org.waymark.ui.people.People;
import org.waymark.ui.people.PeopleTable;
import org.waymark.ui.people.PeopleTasks;

/** A trust lead's first page: who needs attention, then everybody by school. */
@Route("trust")
@RolesAllowed("TRUST_LEAD")
class TrustView extends Page implements BeforeEnterObserver {

    private static final String PATHWAYS = "trust/people";
    private static final int MOST_SHOWN = 20;

    private final ParticipantApi participants;
    private final Div lists = new Div();
    private @Nullable Filters filters;

    TrustView(ParticipantApi participants) {
        super("People in your schools");
        this.participants = participants;
        lists.addClassName("months");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        People people = new People(participants, address);
        ParticipantOverview overview = people.overview();
        Filters shown = filters == null ? begin(address) : filters;
        shown.show(address, overview.fitting() + " of " + Words.people(overview.all()));
        lists.removeAll();
        lists.add(People.writing(address, overview.fitting()));
        if (overview.fitting() == 0)
            lists.add(new EmptyState("Nobody fits these choices.", new Anchor("trust", "Show everybody")));
        else lists.add(attention(people, overview.in(State.BEHIND), address));
        Portion<ParticipantRow> portion = people.portion(Order.SCHOOL);
        portion.rows().stream()
                .collect(Collectors.groupingBy(ParticipantRow::school, TreeMap::new, Collectors.toList()))
                .forEach((school, rows) ->
                        lists.add(new Section(new H2(school), PeopleTable.ofOneSchool(school, rows, PATHWAYS))));
        portion.more().ifPresent(more -> lists.add(new Paragraph(more)));
    }

    private Filters begin(Address address) {
        ParticipantOverview everybody = new People(participants, Address.of("trust")).overview();
        lead(summary(everybody));
        Anchor assign = new Anchor("assign", "Put someone on a qualification");
        assign.addClassNames("button", "primary");
        List<Choice.Option> qualifications =
                everybody.qualifications().stream().map(Choice.Option::new).toList();
        Filters made = People.filters(address, everybody)
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

    private static String summary(ParticipantOverview everybody) {
        int behind = everybody.in(State.BEHIND);
        return "%d people in %d schools are on a qualification: %s behind, %d yet to begin."
                .formatted(
                        everybody.all(),
                        everybody.schools().size(),
                        behind == 0 ? "nobody" : String.valueOf(behind),
                        everybody.in(State.NOT_STARTED));
    }

    private static Section attention(People people, int behind, Address address) {
        Section section = new Section(new H2("Who needs attention first?"));
        if (behind == 0)
            section.add(new EmptyState(
                    "Nobody here is behind.", new Anchor("trust/schools", "See the schools’ calendars")));
        else
            section.add(new PeopleTasks(
                    people.in(State.BEHIND).stream().limit(MOST_SHOWN).toList(), PATHWAYS));
        if (behind > MOST_SHOWN) {
            Address all = address.with("state", Address.text(State.BEHIND));
            section.add(new Paragraph(new Anchor(all.href(), "See all " + behind)));
        }
        return section;
    }
}
