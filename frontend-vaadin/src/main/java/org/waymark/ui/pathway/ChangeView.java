package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Page;

/** What would become of the pathway: every wish is tried at once, and nothing holds before it is applied. */
@Route("pathway/change")
@RolesAllowed("PARTICIPANT")
class ChangeView extends Page implements BeforeEnterObserver, EffectPanel.Actions {

    private final PathwayApi pathways;
    private final String participantId = SignedInPerson.participantId();
    private final EffectPanel effect = new EffectPanel(this, "Start again");
    private final Div place = new Div();
    private Versioned<Pathway> current;
    private ChoicesForm form;

    ChangeView(PathwayApi pathways) {
        super("What if?");
        this.pathways = pathways;
        this.current = read();
        this.form = form();
        lead("Try other hours, dates and modules. Nothing changes until you apply it.");
        Aside beside = new Aside(effect);
        beside.getElement().setAttribute("aria-label", "What this would do");
        Div columns = new Div(place, beside);
        columns.addClassName("change-columns");
        add(columns);
    }

    /** {@code ?add=topic} comes from what a pathway left out. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("add").ifPresent(topic -> {
            form.setValue(adding(current.value().choices(), topic));
            tryOut();
        });
    }

    private Versioned<Pathway> read() {
        return Calls.versioned(pathways.pathway(participantId));
    }

    private ChoicesForm form() {
        ChoicesForm made = new ChoicesForm(current.value(), Calls.call(pathways.options(participantId)), this::tryOut);
        made.setValue(current.value().choices());
        place.removeAll();
        place.add(made);
        return made;
    }

    private void tryOut() {
        form.value().ifPresent(wanted -> {
            if (wanted.equals(current.value().choices())) effect.nothing();
            else preview(wanted);
        });
    }

    private void preview(Choices wanted) {
        try {
            Preview preview = Calls.call(pathways.preview(participantId, wanted));
            effect.show(current.value(), preview);
        } catch (ProblemException problem) {
            effect.problem(problem);
        }
    }

    @Override
    public void apply() {
        Choices before = current.value().choices();
        form.value().ifPresent(wanted -> {
            if (put(wanted)) effect.applied(current.value(), before);
        });
    }

    @Override
    public void undo(Choices before) {
        if (put(before)) effect.undone();
    }

    @Override
    public void take(Choices suggested) {
        form.setValue(suggested);
        tryOut();
    }

    @Override
    public void startAgain() {
        form.setValue(current.value().choices());
        effect.nothing();
    }

    /** After someone was faster: what is there now, with the wishes on top of it. */
    @Override
    public void reload() {
        Choices wishes = form.value().orElse(current.value().choices());
        current = read();
        form = form();
        take(wishes);
    }

    private boolean put(Choices wanted) {
        try {
            current = Calls.versioned(pathways.apply(participantId, current.etag(), wanted));
            form = form();
            return true;
        } catch (ProblemException problem) {
            if (problem.kind() == Kind.STALE) effect.stale();
            else effect.problem(problem);
            return false;
        }
    }

    private static Choices adding(Choices now, String topic) {
        return new Choices(
                now.minutesPerWeek(),
                now.finishBy(),
                now.phase(),
                now.travels(),
                now.knownTopics().stream().filter(known -> !known.equals(topic)).toList(),
                now.excludedTopics().stream().filter(out -> !out.equals(topic)).toList(),
                Stream.concat(now.addedTopics().stream(), Stream.of(topic))
                        .distinct()
                        .toList(),
                now.preferredModules(),
                now.away());
    }
}
