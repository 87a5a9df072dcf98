package org.waymark.ui.life;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.TrainingApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Where a participant stands, and what they can do when life changes. Each way shows what it comes to before it is gone. */
@Route("life")
@RolesAllowed("PARTICIPANT")
class LifeView extends Page implements BeforeEnterObserver {

    static final String DONE = "done";

    private final TrainingApi trainings;
    private final DeliveryApi offers;
    private final ProviderMoveApi moves;
    private final Div messages = new Div();

    LifeView(TrainingApi trainings, DeliveryApi offers, ProviderMoveApi moves) {
        super("When life changes");
        this.trainings = trainings;
        this.offers = offers;
        this.moves = moves;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        Training training = Calls.versioned(trainings.training(SignedInPerson.participantId()))
                .value();
        lead(TrainingWords.standing(training));
        add(messages);
        if (Address.of(event.getLocation()).has(DONE)) messages.add(Notice.done(TrainingWords.done(training), ""));
        Training.Undo undo = training.undo();
        if (undo != null) add(undo(training, undo));
        switch (training.state()) {
            case ACTIVE -> add(pause(), role(), move(), other(training), stop());
            case DEFERRED -> add(back(training), otherDay(), role(), move(), other(training), stop());
            case WITHDRAWN -> add(stopped(training), role(), move());
        }
        add(keep());
    }

    private static Section way(String title, String text, String href, String link) {
        Anchor anchor = new Anchor(href, link);
        anchor.addClassName("button");
        return new Section(new H2(title), new Paragraph(text), new Paragraph(anchor));
    }

    private static Section pause() {
        return way(
                "Illness, parental leave or another time away",
                "Pause: the clocks stop, your sessions in that time are released, and your pathway goes on when you are"
                        + " back. What you have learnt stays.",
                "life/pause",
                "Pause");
    }

    private static Section back(Training training) {
        return way(
                "Come back",
                "Your pathway is planned from the day you come back, in your cohort or a later one. You expected "
                        + Words.day(Objects.requireNonNull(training.until())) + ".",
                "life/back",
                "Come back");
    }

    private static Section otherDay() {
        return way(
                "Stay away longer, or not so long",
                "Change the day on which you expect to be back.",
                "life/pause",
                "Change the pause");
    }

    private static Section move() {
        return way(
                "New school, new trust, or none",
                "You keep all you have. See who will see you afterwards, and what planning for the new place would change.",
                "life/move",
                "Move");
    }

    private static Section role() {
        return way(
                "A new role in the same school",
                "Change the job title that others read beside your name. Your pathway stays as it is.",
                "life/role",
                "Change your role");
    }

    private Section other(Training training) {
        return new ProviderChange(training, Calls.call(offers.offers()).items(), ProviderMoveView.asked(moves));
    }

    private static Section keep() {
        return way(
                "Your record",
                "What you have credit for, statement by statement, to keep, print or hand on.",
                "record",
                "See your record");
    }

    private static Section stop() {
        return way(
                "Stop for good",
                "Leave your qualification. You see first what that means for funding and what stays yours.",
                "life/stop",
                "Stop");
    }

    private static Section stopped(Training training) {
        return new Section(
                new H2("Come back later"),
                new Paragraph(training.provider() + " can bring you back: ask it. What you finished counts then as it"
                        + " does now."));
    }

    private Component undo(Training training, Training.Undo undo) {
        if (undo.problem() != null)
            return Notice.info("Your last change cannot be taken back any more", undo.problem());
        return Notice.info(
                        TrainingWords.change(training),
                        "You can take this back until " + Words.day(undo.until())
                                + ", as long as your seats are free. All is then as it was.")
                .with(new ActionButton("Take it back", "plain", () -> takeBack(undo)));
    }

    private void takeBack(Training.Undo undo) {
        messages.removeAll();
        try {
            Calls.versioned(trainings.undo(SignedInPerson.participantId(), undo.changeId()));
            Address.of("life").with(DONE, "yes").go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused).with(new Anchor("life", "See how things stand")));
        }
    }
}
