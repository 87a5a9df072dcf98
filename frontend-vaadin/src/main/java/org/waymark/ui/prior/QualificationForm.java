package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.waymark.contract.prior.ClaimableQualification;
import org.waymark.contract.prior.NewQualificationClaim;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** Which NPQ was completed, in which version, with whom and when. */
class QualificationForm extends Div {

    private static final ClaimFields.Words WORDS = new ClaimFields.Words(
            "npq",
            "What shows it?",
            "Which provider did you take it with?",
            "As it stands on your certificate.",
            "Completed on",
            List.of(
                    "Say what shows it, such as your certificate",
                    "Name the provider you took it with",
                    "Give the day on which you had completed it, today or before"));

    private final List<ClaimableQualification> known;
    private final Field<Choice> which;
    private final ClaimFields fields;
    private final Div wrong = new Div();

    /**
     * @param known at least one
     * @param send whether it was taken
     */
    QualificationForm(List<ClaimableQualification> known, Clock clock, Predicate<NewQualificationClaim> send) {
        this.known = known;
        which = Field.choice(
                        "npq-which",
                        "NPQ and version of its framework",
                        IntStream.range(0, known.size())
                                .mapToObj(i -> new Choice.Option(String.valueOf(i), name(known.get(i))))
                                .toList())
                .hint("What its framework asked for is what counts. If yours is not here, claim its topics below.");
        which.control().setValue("0");
        fields = new ClaimFields(WORDS, clock);
        Div actions = new Div(new ActionButton("Send this NPQ to your provider", "primary", () -> send(send)));
        actions.addClassName("actions");
        addClassName("form");
        add(wrong, which);
        add(fields.parts());
        add(actions);
    }

    private static String name(ClaimableQualification one) {
        return one.code() + ", " + one.title() + " (" + one.frameworkVersion() + ")";
    }

    private void send(Predicate<NewQualificationClaim> send) {
        wrong.removeAll();
        Corrections corrections = new Corrections();
        fields.read(corrections).ifPresentOrElse(filled -> send(filled, send), () -> wrong.add(corrections.summary()));
    }

    private void send(ClaimFields.Filled filled, Predicate<NewQualificationClaim> send) {
        if (send.test(claim(filled))) fields.sent();
    }

    private NewQualificationClaim claim(ClaimFields.Filled filled) {
        ClaimableQualification one = known.get(Integer.parseInt(which.control().getValue()));
        return new NewQualificationClaim(
                one.code(), one.frameworkVersion(), filled.text(), filled.place(), filled.finished());
    }
}
