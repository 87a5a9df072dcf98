package org.waymark.ui.pathway;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** "I couldn't this week": what goes to later weeks, and when they would finish then. Nothing holds before it is applied. */
@Route("pathway/this-week")
@RolesAllowed("PARTICIPANT")
class MissedWeekView extends Page implements BeforeEnterObserver, EffectPanel.Actions {

    private final PathwayApi pathways;
    private final EffectPanel effect = new EffectPanel(this, "Leave it as it is");
    private Versioned<Pathway> current;
    private Choices wanted;

    MissedWeekView(PathwayApi pathways) {
        super("I couldn’t this week");
        this.pathways = pathways;
        this.current = read();
        this.wanted = new WeekOff(current.value()).choices();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private Versioned<Pathway> read() {
        return Calls.versioned(pathways.pathway(SignedInPerson.participantId()));
    }

    /** Also after somebody was faster. */
    @Override
    public void reload() {
        current = read();
        show();
    }

    private void show() {
        WeekOff week = new WeekOff(current.value());
        wanted = week.choices();
        startAfresh();
        lead("Nothing is planned for you until Sunday " + Words.day(week.sunday())
                + ", and what is left of this week goes to later weeks. Nothing changes until you apply it.");
        if (wanted.equals(current.value().choices())) add(keptFree());
        else {
            add(columns(week));
            preview();
        }
    }

    private Div columns(WeekOff week) {
        Aside beside = new Aside(effect);
        beside.getElement().setAttribute("aria-label", "What this would do");
        Div columns = new Div(left(week), beside);
        columns.addClassName("change-columns");
        return columns;
    }

    private static Component keptFree() {
        return new EmptyState(
                "The rest of this week is kept free already.",
                new Anchor("pathway", "See what comes when"),
                new Anchor("pathway/change", "Take days away back under What if?"));
    }

    private static Section left(WeekOff week) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        week.steps().forEach(step -> list.add(new ListItem(new Anchor("learn/" + step.moduleId(), step.title()))));
        Section section = new Section(new H2("What is left of this week"));
        section.add(list.getChildren().findAny().isEmpty() ? new EmptyState("Nothing is due this week.") : list);
        List<String> sessions = week.sessions().stream()
                .map(part -> Objects.requireNonNull(part.session()))
                .map(session -> Words.moment(session.start()) + ", " + session.place())
                .toList();
        if (!sessions.isEmpty()) section.add(stays(sessions));
        return section;
    }

    private static Paragraph stays(List<String> sessions) {
        return new Paragraph(
                new Text("What you have a seat for stays as it is: " + String.join("; ", sessions) + ". "),
                new Anchor("sessions", "Swap it, or give up your seat"));
    }

    private void preview() {
        try {
            effect.show(current.value(), Calls.call(pathways.preview(SignedInPerson.participantId(), wanted)));
        } catch (ProblemException problem) {
            effect.problem(problem);
        }
    }

    @Override
    public void apply() {
        Choices before = current.value().choices();
        if (put(wanted)) effect.applied(current.value(), before);
    }

    @Override
    public void undo(Choices before) {
        if (put(before)) effect.undone();
    }

    /** A way out of a clash, which may change more than this week. */
    @Override
    public void take(Choices suggested) {
        wanted = suggested;
        preview();
    }

    @Override
    public void startAgain() {
        Address.of("").go();
    }

    private boolean put(Choices choices) {
        try {
            current = Calls.versioned(pathways.apply(SignedInPerson.participantId(), current.etag(), choices));
            return true;
        } catch (ProblemException problem) {
            if (problem.kind() == Kind.STALE) effect.stale();
            else effect.problem(problem);
            return false;
        }
    }
}
