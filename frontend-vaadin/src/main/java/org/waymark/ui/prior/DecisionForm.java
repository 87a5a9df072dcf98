package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorDecision;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;

/** Whether it counts, until when, and why. */
class DecisionForm extends Section {

    private static final int USUAL_YEARS = 3;

    private final DateField until = new DateField("Counts until");
    private final TextArea words = new TextArea("Why?");
    private final Div wrong = new Div();
    private final LocalDate today;

    DecisionForm(PriorClaim claim, LocalDate today, Consumer<PriorDecision> send) {
        this.today = today;
        until.setId("prior-until");
        until.setManualValidation(true);
        until.setHelperText("Only if you approve it. From then on it is taught again.");
        until.setValue(claim.until() == null ? today.plusYears(USUAL_YEARS) : claim.until());
        words.setId("prior-words");
        words.setMaxLength(PriorWords.LONGEST);
        words.setWidthFull();
        words.setHelperText(claim.personName() + " reads it.");
        Div buttons = new Div(
                new ActionButton("Approve", "primary", () -> send(true, send)),
                new ActionButton("Decline", "plain", () -> send(false, send)));
        buttons.addClassName("actions");
        Div form = new Div(wrong, until, words, buttons);
        form.addClassName("form");
        add(new H2("Decide"), form);
    }

    private void send(boolean approved, Consumer<PriorDecision> send) {
        wrong.removeAll();
        until.setInvalid(false);
        words.setInvalid(false);
        Corrections corrections = new Corrections();
        LocalDate day = until.getValue();
        if (approved && (day == null || !day.isAfter(today)))
            corrections.wrong(until, "Give the last day on which it counts, after today");
        if (words.getValue().isBlank()) {
            words.setInvalid(true);
            words.setErrorMessage("Write why: the person reads it");
            corrections.wrong("Write why: the person reads it", "prior-words");
        }
        if (corrections.isEmpty()) send.accept(new PriorDecision(approved, approved ? day : null, words.getValue()));
        else wrong.add(corrections.summary());
    }
}
