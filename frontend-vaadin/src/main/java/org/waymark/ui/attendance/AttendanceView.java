package org.waymark.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.NewDispute;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** A participant's own marks; one that is wrong can be said to be so. */
@Route("attendance")
@RolesAllowed("PARTICIPANT")
class AttendanceView extends Page implements BeforeEnterObserver {

    private final AttendanceApi attendance;
    private final FeedbackApi feedback;
    private final ParticipantApi participants;
    private final Div messages = new Div();

    AttendanceView(AttendanceApi attendance, FeedbackApi feedback, ParticipantApi participants) {
        super("Attendance");
        this.attendance = attendance;
        this.feedback = feedback;
        this.participants = participants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private void show() {
        startAfresh();
        List<AttendedSession> all = Calls.call(attendance.attendance(SignedInPerson.participantId()))
                .items();
        add(messages);
        AttendanceStanding standing =
                Calls.call(participants.home(SignedInPerson.participantId())).attendance();
        AttendanceCourse.warning(standing).ifPresent(this::add);
        if (all.isEmpty()) {
            lead(standing.sentence());
            add(new EmptyState(
                    "No register with you in it has been taken yet. Your sessions are in your pathway.",
                    new Anchor("pathway", "My pathway")));
            return;
        }
        if (standing.whatToDo() == null) lead(standing.sentence());
        List<AskedFeedback> asked =
                Calls.call(feedback.asked(SignedInPerson.participantId())).items();
        DataTable table = new DataTable("Your marks", "Session", "When", "Mark", "Is it right?", "How was it?");
        all.forEach(one -> table.row(
                DataTable.two(new Span(one.topic()), one.place()),
                when(one),
                MarkWords.tag(one.mark()),
                dispute(one),
                howWasIt(one, asked)));
        add(table);
    }

    private static Component when(AttendedSession one) {
        Span when = new Span(Words.moment(one.start()));
        if (one.recording() == null) return when;
        Anchor recording = new Anchor(one.recording(), "Watch the recording", AnchorTarget.BLANK);
        recording.setAriaLabel("Watch the recording: " + one.topic() + " (opens in a new tab)");
        recording.getElement().setAttribute("rel", "noopener noreferrer");
        Div both = new Div(when, recording);
        both.addClassName("two-lines");
        return both;
    }

    private static Component howWasIt(AttendedSession one, List<AskedFeedback> asked) {
        return asked.stream()
                .filter(open ->
                        open.offerId().equals(one.offerId()) && open.sessionId().equals(one.sessionId()))
                .findFirst()
                .<Component>map(open ->
                        FeedbackAsked.link(open, open.given() == null ? "Say how it was" : "Change what you said"))
                .orElseGet(() -> new Span("Nothing to answer"));
    }

    private Component dispute(AttendedSession one) {
        var dispute = one.dispute();
        if (dispute != null)
            return dispute.answer() == null
                    ? new Span("You said: “" + dispute.text() + "” Your provider has it.")
                    : DataTable.two(new Span(dispute.answer()), String.valueOf(dispute.answeredBy()));
        Div place = new Div();
        place.add(new ActionButton("It is wrong", "plain", () -> ask(place, one)));
        return place;
    }

    private void ask(Div place, AttendedSession one) {
        Field<Input> what = Field.input("wrong-" + one.sessionId(), "text", "What is wrong with this mark?");
        Draft draft = Draft.of(what.control(), "mark/" + one.offerId() + "/" + one.sessionId());
        place.removeAll();
        place.add(what, new ActionButton("Send", "primary", () -> send(what, one, draft)));
        what.control().focus();
    }

    private void send(Field<Input> what, AttendedSession one, Draft draft) {
        messages.removeAll();
        what.clear();
        String words = what.control().getValue().strip();
        if (words.isEmpty()) {
            what.error("Say what is wrong");
            return;
        }
        try {
            Calls.call(attendance.dispute(
                    SignedInPerson.participantId(), one.offerId(), one.sessionId(), new NewDispute(words)));
            draft.saved(what.control().getValue());
            messages.add(Notice.done("Your provider has it", "You find the answer here."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }
}
