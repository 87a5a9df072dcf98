package org.waymark.ui.rebooking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.job.JobApi;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.Rebooking.CancelledSession;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.Rebooked;
import org.waymark.contract.rebooking.Rebooking.State;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;
import org.waymark.ui.messages.WriteLink;
import reactor.core.publisher.Mono;

/** Who would go where, the applying of it, what came of it, and the way back. */
@Route("provider/sessions/cancelled/:rebookingId")
@RolesAllowed("PROVIDER")
class RebookingView extends Page implements BeforeEnterObserver {

    private static final Set<Outcome> WITHOUT =
            Set.of(Outcome.WOULD_HAVE_NO_PLACE, Outcome.NO_PLACE, Outcome.DECLINED, Outcome.NO_ANSWER);

    private final RebookingApi rebookings;
    private final JobApi jobs;
    private final Div messages = new Div();
    private String id = "";

    RebookingView(RebookingApi rebookings, JobApi jobs) {
        super("Cancel sessions");
        this.rebookings = rebookings;
        this.jobs = jobs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("rebookingId").orElseThrow();
        messages.removeAll();
        show();
    }

    private void show() {
        Versioned<Rebooking> found = Calls.versioned(rebookings.rebooking(id));
        Rebooking rebooking = found.value();
        startAfresh();
        setHeading(RebookingWords.sessions(rebooking) + ": " + heading(rebooking.state()));
        lead(rebooking.reason());
        add(messages, sessions(rebooking));
        switch (rebooking.state()) {
            case PLANNING, APPLYING, UNDOING -> add(working(rebooking));
            case PLANNED -> add(inAll(rebooking), people(rebooking), confirm(found));
            case APPLIED -> add(inAll(rebooking), people(rebooking), wayBack(found));
            case UNDONE -> add(inAll(rebooking), people(rebooking));
        }
    }

    private static String heading(State state) {
        return switch (state) {
            case PLANNING, PLANNED -> "who would go where";
            case APPLYING -> "finding places";
            case APPLIED -> "cancelled";
            case UNDOING -> "being taken back";
            case UNDONE -> "held after all";
        };
    }

    private Component working(Rebooking rebooking) {
        String job = rebooking.jobId();
        return job == null ? new Div() : new Working(RebookingWords.state(rebooking.state()), jobs, job, this::show);
    }

    private static DataTable sessions(Rebooking rebooking) {
        List<String> columns = new ArrayList<>(List.of("Session", "When", "Where", "Instead"));
        if (canWrite(rebooking)) columns.add("Message");
        DataTable table = new DataTable("Sessions", columns.toArray(String[]::new));
        for (CancelledSession session : rebooking.sessions()) table.row(cells(rebooking, session));
        return table;
    }

    /** Whoever has been moved has no seat in them any more, and was told. */
    private static boolean canWrite(Rebooking rebooking) {
        return !rebooking.people().isEmpty()
                && (rebooking.state() == State.PLANNED || rebooking.state() == State.UNDONE);
    }

    private static Component[] cells(Rebooking rebooking, CancelledSession session) {
        String start = Words.moment(session.start());
        List<Component> cells = new ArrayList<>(List.of(
                DataTable.two(new Span(session.topic()), session.qualification()),
                new Span(start),
                new Span(session.place()),
                new Span(session.instead() == null ? "Cancelled" : Words.moment(session.instead()))));
        if (canWrite(rebooking))
            cells.add(WriteLink.toSession(session.offerId(), session.sessionId(), session.topic() + ", " + start));
        return cells.toArray(Component[]::new);
    }

    /** Before the rows, since there may be dozens. */
    private static Paragraph inAll(Rebooking rebooking) {
        return new Paragraph(RebookingWords.inAll(rebooking.people()));
    }

    private static Component people(Rebooking rebooking) {
        if (rebooking.people().isEmpty()) return new EmptyState("Nobody has a seat in it.");
        Div all = new Div();
        all.addClassName("page");
        List<Rebooked> without = rebooking.people().stream()
                .filter(row -> WITHOUT.contains(row.outcome()))
                .toList();
        if (!without.isEmpty()) all.add(withoutPlace(without));
        List<Rebooked> others = rebooking.people().stream()
                .filter(row -> !WITHOUT.contains(row.outcome()))
                .toList();
        if (!others.isEmpty()) all.add(withPlace(others));
        return all;
    }

    private static Section withoutPlace(List<Rebooked> people) {
        DataTable table = new DataTable("Without a place", "Person", "State", "Why", "What would help");
        people.forEach(row -> table.row(
                person(row),
                tag(row),
                new Span(row.conflict() == null ? "They did not take the place that was held." : row.conflict()),
                new Span(
                        row.fixes().isEmpty()
                                ? "Add a session of the topic, then agree a place with them."
                                : String.join(" ", row.fixes()))));
        return new Section(new H2(Words.people(people.size()) + " without a place"), table);
    }

    private static Section withPlace(List<Rebooked> people) {
        DataTable table = new DataTable("New places", "Person", "State", "What changes");
        people.forEach(row -> table.row(person(row), tag(row), moves(row)));
        return new Section(new H2(Words.people(people.size()) + " with a place, or another way to learn it"), table);
    }

    private static Component person(Rebooked row) {
        return DataTable.two(new Anchor("provider/people/" + row.participantId(), row.name()), row.school());
    }

    private static Component tag(Rebooked row) {
        StatusTag tag = new StatusTag(RebookingWords.outcome(row.outcome()), RebookingWords.tone(row.outcome()));
        return row.answerBy() == null || row.outcome() != Outcome.ASKED && row.outcome() != Outcome.WOULD_BE_ASKED
                ? tag
                : DataTable.two(tag, "Answer by " + Words.day(row.answerBy()));
    }

    private static Component moves(Rebooked row) {
        Div lines = new Div();
        row.moves().forEach(move -> lines.add(new Div(new Span(RebookingWords.move(move)))));
        if (row.moves().isEmpty()) lines.add(new Span("Nothing"));
        return lines;
    }

    private Component confirm(Versioned<Rebooking> found) {
        Rebooking rebooking = found.value();
        int people = (int) rebooking.people().stream()
                .filter(row -> !WITHOUT.contains(row.outcome()))
                .count();
        String what = "Cancel " + Words.count(rebooking.sessions().size(), "session")
                + (people == 0 ? "" : " and rebook " + Words.people(people));
        return Notice.info(
                        "Nothing has changed yet",
                        rebooking.people().isEmpty()
                                ? "The session stays in the list as cancelled."
                                : "Everybody who can sign in is told at once; others read it when they first do."
                                        + " Whoever would be asked has a place held until they answer.")
                .with(
                        new ActionButton(what, "warning", () -> send(rebookings.apply(id, found.etag()))),
                        new ActionButton("Keep as it is", "plain", this::forget));
    }

    private Component wayBack(Versioned<Rebooking> found) {
        String problem = found.value().undoProblem();
        if (problem != null) return Notice.info("It cannot be taken back any more", problem);
        Div line = new Div(new ActionButton("Take it back", "plain", () -> ask(found)));
        line.addClassName("actions");
        return line;
    }

    private void ask(Versioned<Rebooking> found) {
        ActionButton yes =
                new ActionButton("Yes, take it back", "warning", () -> send(rebookings.undo(id, found.etag())));
        messages.removeAll();
        messages.add(Notice.warning(
                        "Hold the sessions after all?",
                        "Everybody gets the seat and the pathway that they had, and is told. Who has changed their pathway since keeps it.")
                .with(yes, new ActionButton("Leave it", "plain", messages::removeAll)));
        yes.focus();
    }

    private void send(Mono<ResponseEntity<Rebooking>> step) {
        messages.removeAll();
        try {
            Calls.versioned(step);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    private void forget() {
        try {
            Calls.run(rebookings.forget(id));
            UI.getCurrent().navigate("provider/sessions");
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
