package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.TimeWords;
import org.waymark.ui.design.Words;

/**
 * What the lesson was planned to take, and what it took: what was seen, until the reader says. One figure for paper and
 * screen together, so that no minute counts twice.
 */
class TimeTaken extends Section {

    private final transient TimeApi times;
    private final String moduleId;
    private final Field<Input> lesson = field("time-lesson", "Text, activities and questions, in minutes");
    private final Field<Input> task = field("time-task", "The task at work, in minutes");
    private final Div standing = new Div();
    private final Div messages = new Div();
    private Versioned<StepTime> known;

    TimeTaken(TimeApi times, String moduleId) {
        this.times = times;
        this.moduleId = moduleId;
        this.known = read();
        setId("time-taken");
        addClassName("lesson-section");
        H2 heading = new H2("How long did it take you?");
        heading.setId("time-taken-heading");
        getElement().setAttribute("aria-labelledby", "time-taken-heading");
        Paragraph what = new Paragraph("Say how long it took in all, on paper and on the screen together. About right"
                + " is good enough, and you can change it later. Your times are for you alone; once ten people have"
                + " said, the authors see the time that half of them needed.");
        messages.getElement().setAttribute("role", "status");
        lesson.hint("Leave it empty to say nothing.");
        Div form = new Div(lesson);
        form.addClassName("form");
        if (known.value().taskPlanned() > 0) form.add(task);
        form.add(new ActionButton("Save the time", "plain", this::save));
        add(heading, standing, what, form, messages);
        show();
        fill();
    }

    private static Field<Input> field(String id, String label) {
        Field<Input> field = Field.input(id, "text", label);
        field.control().getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        return field;
    }

    private Versioned<StepTime> read() {
        return Calls.versioned(times.time(SignedInPerson.participantId(), moduleId));
    }

    private void show() {
        StepTime time = known.value();
        SummaryList list = new SummaryList()
                .row("Text, activities and questions", took(time.lessonPlanned(), time.lesson(), time.seen()));
        if (time.taskPlanned() > 0) list.row("Task at work", took(time.taskPlanned(), time.task(), 0));
        standing.removeAll();
        standing.add(list);
    }

    private static String took(int planned, @Nullable Integer said, int seen) {
        String plan = "Planned: " + Words.hoursInFull(planned) + ". ";
        if (said != null)
            return plan + "You said: " + Words.hoursInFull(said) + ". " + TimeWords.against(planned, said) + ".";
        return seen == 0
                ? plan + "You have not said yet."
                : plan + "Seen so far, while this page was in view and used: " + Words.hoursInFull(seen) + ".";
    }

    /** What was seen is only a proposal: it counts as said once it is saved. */
    private void fill() {
        StepTime time = known.value();
        boolean proposed = !time.isSaid() && time.seen() > 0;
        lesson.control().setValue(proposed ? String.valueOf(time.seen()) : text(time.lesson()));
        task.control().setValue(text(time.task()));
    }

    private static String text(@Nullable Integer minutes) {
        return minutes == null ? "" : minutes.toString();
    }

    private void save() {
        messages.removeAll();
        if (Stream.of(lesson, task).filter(TimeTaken::isWrong).count() > 0) return;
        TimeSaid said = new TimeSaid(minutes(lesson), minutes(task));
        if (said.equals(new TimeSaid(null, null)) && !known.value().isSaid()) {
            lesson.error(TimeWords.WRONG);
            return;
        }
        try {
            known = Calls.versioned(times.say(SignedInPerson.participantId(), moduleId, known.etag(), said));
            show();
            fill();
            messages.add(Notice.done(known.value().isSaid() ? "Your time is saved" : "Your time is taken back", ""));
        } catch (ProblemException refused) {
            if (refused.kind() == ProblemException.Kind.STALE) showOther();
            else messages.add(Notice.problem(refused));
        }
    }

    private static boolean isWrong(Field<Input> field) {
        field.clear();
        boolean wrong = !field.control().getValue().isBlank()
                && TimeWords.minutes(field.control().getValue()).isEmpty();
        if (wrong) field.error(TimeWords.WRONG);
        return wrong;
    }

    private static @Nullable Integer minutes(Field<Input> field) {
        OptionalInt minutes = TimeWords.minutes(field.control().getValue());
        return minutes.isPresent() ? minutes.getAsInt() : null;
    }

    private void showOther() {
        known = read();
        show();
        messages.add(Notice.warning(
                "You have said another time in another window",
                "It stands above. Select ‘Save the time’ again to put yours in its place."));
    }
}
