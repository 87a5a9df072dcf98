package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;

/** An activity within the lesson. Whatever is done in it goes to the desk at once. */
abstract class ActivitySection extends Section {

    private final Activity activity;
    private final ActivityDesk desk;
    private final H2 heading;
    private final Div place = new Div();
    private final Paragraph said = new Paragraph();
    private final Div problems = new Div();

    ActivitySection(Activity activity, ActivityDesk desk) {
        this.activity = activity;
        this.desk = desk;
        this.heading = new H2(activity.title());
        heading.getElement().setAttribute("tabindex", "-1");
        setId(name("activity"));
        addClassNames("lesson-section", "activity");
        Paragraph kicker = new Paragraph(ActivityWords.kind(activity.kind()) + ", for practice");
        kicker.addClassName("kicker");
        place.addClassName("activity-place");
        said.addClassName("quiet");
        said.getElement().setAttribute("role", "status");
        add(kicker, heading, new Paragraph(activity.prompt()), place, said, problems);
    }

    static ActivitySection of(Activity activity, ActivityDesk desk) {
        ActivitySection section = switch (activity.kind()) {
            case SCENARIO -> new ScenarioActivity(activity, desk);
            case SORTING -> new SortingActivity(activity, desk);
            case ORDERING -> new OrderingActivity(activity, desk);
            case SHORT_ANSWER -> new ShortAnswerActivity(activity, desk);
        };
        section.show();
        return section;
    }

    /** Fills the place from what is saved. */
    protected abstract void fill(Div place, State state);

    protected final Activity activity() {
        return activity;
    }

    protected final State state() {
        return desk.state(activity.id());
    }

    /** Unique on the page. */
    protected final String name(String what) {
        return desk.mark() + what + "-" + activity.id();
    }

    protected final String draftPlace() {
        return "lesson/" + desk.moduleId() + "/activity/" + activity.id();
    }

    /** Whether it could be saved; where not, the person is told. */
    protected final boolean save(ActivityDesk.Change change) {
        problems.removeAll();
        try {
            desk.save(activity.id(), change);
            return true;
        } catch (ProblemException problem) {
            say("");
            if (problem.kind() == ProblemException.Kind.STALE) overtaken();
            else problems.add(Notice.problem(desk.keeps() ? "Not saved yet" : "Not tried out", problem.sentence()));
            return false;
        }
    }

    /** Another window changed this activity. Where nothing is lost by it, what stands there is shown. */
    protected void overtaken() {
        show();
        warn(Notice.warning(
                "You have also worked on this in another window", "This is how it stands there. Go on from here."));
    }

    protected final void warn(Notice notice) {
        problems.removeAll();
        problems.add(notice);
    }

    protected final ActivityDesk desk() {
        return desk;
    }

    /** What was done just now is there. */
    protected final void saySaved() {
        say(desk.keeps() ? "Saved" : "Tried out; nothing is saved.");
    }

    protected final void say(String sentence) {
        said.setText(sentence);
    }

    protected final void show() {
        say("");
        problems.removeAll();
        place.removeAll();
        fill(place, state());
    }

    protected final ActionButton startAgain() {
        return new ActionButton("Start again", "plain", () -> {
            if (!save(ActivityDesk.Change.NOTHING)) return;
            show();
            heading.getElement().executeJs("this.focus()");
        });
    }

    protected static Div actions(ActionButton... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
