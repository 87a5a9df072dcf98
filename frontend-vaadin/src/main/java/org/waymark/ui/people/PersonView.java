package org.waymark.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingReason;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import org.waymark.ui.timeline.StepLinks;
import org.waymark.ui.timeline.StepTable;
import org.waymark.ui.timeline.Timeline;
import org.waymark.ui.timeline.WeekList;

/** Somebody else's pathway, to be read. What an employer may not know is already left out by the backend. */
@Route("provider/people/:participantId")
@RouteAlias("trust/people/:participantId")
@RouteAlias("school/people/:participantId")
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD", "SCHOOL_LEAD"})
class PersonView extends Page implements BeforeEnterObserver {

    private final PathwayApi pathways;
    private final ParticipantApi participants;
    private final TrainingApi trainings;
    private final Div steps = new Div();
    private @Nullable Pathway pathway;

    PersonView(PathwayApi pathways, ParticipantApi participants, TrainingApi trainings) {
        super("Pathway");
        this.pathways = pathways;
        this.participants = participants;
        this.trainings = trainings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String id = event.getRouteParameters().get("participantId").orElseThrow();
        Pathway known = pathway;
        Pathway shown = known != null && known.participantId().equals(id) ? known : read(id, address);
        steps.removeAll();
        StepPanel.asked(shown, address, "step").ifPresent(steps::add);
        steps.add(views(address), drawn(shown, address));
    }

    private Pathway read(String id, Address address) {
        Pathway read = Calls.versioned(pathways.pathway(id)).value();
        pathway = read;
        startAfresh();
        setHeading(read.participantName());
        lead(read.qualificationTitle() + ", to be read: only the participant can change it.");
        add(summary(Calls.call(participants.participant(id))));
        if (SignedInPerson.get().is(Role.PROVIDER)) reason(id).ifPresent(this::add);
        Div facts = new Div(new H2("Pathway"), new Paragraph(extent(read)));
        facts.addClassName("stacked");
        add(facts, steps, new AttendedSessions(read));
        if (SignedInPerson.get().is(Role.PROVIDER) || SignedInPerson.get().is(Role.TRUST_LEAD))
            add(new Paragraph(new Anchor("access/person/" + id, "Invite to sign in")));
        add(new Paragraph(new Anchor(list(address), "Back to the list of people")));
        return read;
    }

    /** Why somebody has paused or stopped: for their provider, never for an employer. */
    private Optional<Component> reason(String id) {
        Training training = Calls.versioned(trainings.training(id)).value();
        String given = training.reason();
        return given == null
                ? Optional.empty()
                : Calls.call(trainings.reasons()).items().stream()
                        .filter(reason -> reason.id().equals(given))
                        .findFirst()
                        .map(reason -> reason(id, training.state(), reason));
    }

    private static Component reason(String id, Training.State state, TrainingReason reason) {
        Div told = new Div(new Paragraph("Their reason, which only they and you see: " + reason.title()
                + ". For the Department for Education: " + reason.id()));
        if (state == Training.State.WITHDRAWN)
            told.add(new Paragraph(
                    new Anchor("provider/people/" + id + "/back", "Bring them back, where they ask for it")));
        return told;
    }

    private static String list(Address address) {
        String path = address.href();
        if (path.startsWith("school")) return "school/people";
        return path.startsWith("trust") ? "trust" : "provider/people";
    }

    private static SummaryList summary(ParticipantRow row) {
        SummaryList list = new SummaryList()
                .row("State", PeopleTable.state(row))
                .row("Works as", row.jobTitle() + ", " + row.school())
                .row("Cohort", row.cohort())
                .row("Hours", PeopleTable.hours(row))
                .row("Attendance", PeopleTable.attendance(row));
        list.addClassName("narrow");
        return list;
    }

    private static String extent(Pathway pathway) {
        return "%s, %s, from %s to %s."
                .formatted(
                        Words.count(pathway.steps().size(), "module"),
                        Words.hoursInFull(pathway.minutes()),
                        Words.day(pathway.start()),
                        Words.day(pathway.finish()));
    }

    private static Nav views(Address address) {
        UnorderedList list = new UnorderedList(view("Timeline", "", address), view("Table", "table", address));
        Nav nav = new Nav(list);
        nav.addClassName("segments");
        nav.getElement().setAttribute("aria-label", "Ways to see the pathway");
        return nav;
    }

    private static ListItem view(String name, String value, Address address) {
        Anchor link = new Anchor(address.with("view", value).with("step", "").href(), name);
        if (address.get("view").equals(value)) link.getElement().setAttribute("aria-current", "true");
        return new ListItem(link);
    }

    private static Component drawn(Pathway pathway, Address address) {
        StepLinks links = step -> address.with("step", step.moduleId()).href();
        return address.get("view").equals("table")
                ? new StepTable(pathway.steps(), links)
                : new Div(Timeline.of(pathway, pathway.steps(), links), new WeekList(pathway, pathway.steps(), links));
    }
}
