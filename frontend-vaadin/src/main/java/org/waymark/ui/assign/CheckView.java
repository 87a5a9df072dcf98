package org.waymark.ui.assign;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.AssignmentPreview;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** Step 5: check the answers, then confirm. The form has one key, so that however often it is sent, it counts once. */
@Route("assign/check")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class CheckView extends AssignPage implements BeforeEnterObserver {

    private final AssignmentApi assignments;
    private final DeliveryApi delivery;
    private final Div messages = new Div();
    private final NativeButton confirm = new NativeButton("Confirm the assignment", click -> confirm());
    private String idempotencyKey = "";
    private Wish wish = new Wish(Address.of("assign/check"));

    CheckView(AssignmentApi assignments, DeliveryApi delivery) {
        super("Check your answers");
        this.assignments = assignments;
        this.delivery = delivery;
        confirm.addClassNames("button", "primary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wish = new Wish(Address.of(event.getLocation()));
        if (!wish.isWhole()) {
            wish.missing().forward(event);
            return;
        }
        AssignmentPreview preview = Calls.call(assignments.preview(wish.request()));
        if (preview.pathway() == null) {
            wish.address().at("assign/preview").forward(event);
            return;
        }
        idempotencyKey = UUID.randomUUID().toString();
        messages.removeAll();
        begin(5, "Check your answers", wish.address().at("assign/preview"));
        add(messages, answers(preview), consequence(preview), new Div(confirm));
    }

    private SummaryList answers(AssignmentPreview preview) {
        Offer offer = offer(delivery, wish.offer());
        String by = wish.by().map(Words::day).orElse("As soon as the hours allow");
        SummaryList answers = new SummaryList()
                .row(
                        "Person",
                        answer(preview.person().name() + ", " + preview.person().school(), "assign", "person"))
                .row(
                        "Offer",
                        answer(
                                offer.title() + " (" + offer.qualification() + "), " + offer.cohort(),
                                "assign/offer",
                                "offer"))
                .row("Time", answer(Words.hoursInFull(wish.minutes()) + " a week", "assign/hours", "hours a week"))
                .row("Finish by", answer(by, "assign/hours", "finish date"));
        answers.addClassName("narrow");
        return answers;
    }

    private Div answer(String value, String path, String what) {
        Anchor change = new Anchor(wish.address().at(path).href(), "Change");
        change.setAriaLabel("Change: " + what);
        Div answer = new Div(new Span(value), change);
        answer.addClassName("answer");
        return answer;
    }

    private static Notice consequence(AssignmentPreview preview) {
        return Notice.info(
                "What happens then",
                "%s gets a proposal: a pathway that ends on %s, with %s out of school. The person can accept, change or decline it. You can take it back until the first step is started."
                        .formatted(
                                preview.person().name(),
                                Words.day(Objects.requireNonNull(preview.pathway())
                                        .finish()),
                                preview.daysOut() == 0 ? "no day" : Words.count(preview.daysOut(), "day")));
    }

    private void confirm() {
        try {
            ResponseEntity<Assignment> made = Calls.call(assignments.assign(idempotencyKey, wish.request()));
            Assignment assignment = Objects.requireNonNull(made.getBody());
            wish.again().at("assign/done").with("assignment", assignment.id()).go();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(Notice.problem(refused).with(new Anchor("assignments", "See all assignments")));
        }
    }
}
