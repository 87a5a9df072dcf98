package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.contract.assignment.ReleaseAnswers;
import org.waymark.contract.assignment.ReleaseAnswers.OfDay;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** The days out of one person, each to be agreed or refused. */
@Route("release/agree/:participantId")
@RolesAllowed("SCHOOL_LEAD")
class AnswerView extends Page implements BeforeEnterObserver {

    private final ReleaseAgreementApi agreements;
    private final Div messages = new Div();
    private final List<DayField> fields = new ArrayList<>();
    private @Nullable Versioned<ReleaseAgreement> current;

    AnswerView(ReleaseAgreementApi agreements) {
        super("Days out");
        this.agreements = agreements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("participantId").orElseThrow());
    }

    private void show(String participantId) {
        Versioned<ReleaseAgreement> read = Calls.versioned(agreements.agreement(participantId));
        current = read;
        ReleaseAgreement asked = read.value();
        startAfresh();
        messages.removeAll();
        fields.clear();
        setHeading("Days out of " + asked.name());
        lead(asked.qualification() + (asked.certain() ? "." : ", only proposed so far.")
                + " Where a day cannot be, say why: the person and the trust look for another.");
        Anchor back = new Anchor("release/agree", "Back to the list");
        if (asked.days().isEmpty()) {
            add(new EmptyState(asked.name() + " has no day out to come.", back));
            return;
        }
        asked.days().forEach(day -> fields.add(new DayField(day)));
        Div actions = new Div(new ActionButton("Save the answers", "primary", this::save), back);
        actions.addClassName("actions");
        Div form = new Div();
        form.addClassName("form");
        if (asked.has(Answer.OPEN)) form.add(new ActionButton("Agree to all that are open", "plain", this::agreeToAll));
        fields.forEach(form::add);
        form.add(actions);
        add(messages, form);
    }

    private void agreeToAll() {
        fields.forEach(DayField::agreeIfOpen);
        save();
    }

    private void save() {
        messages.removeAll();
        Corrections corrections = new Corrections();
        List<OfDay> changed = fields.stream()
                .flatMap(field -> field.changed(corrections).stream())
                .toList();
        if (corrections.isEmpty() && changed.isEmpty())
            corrections.wrong("Choose an answer for a day", fields.getFirst().fieldId());
        if (corrections.isEmpty()) send(Objects.requireNonNull(current), changed);
        else messages.add(corrections.summary());
    }

    private void send(Versioned<ReleaseAgreement> asked, List<OfDay> answers) {
        ReleaseAgreement of = asked.value();
        try {
            Calls.versioned(agreements.answer(of.participantId(), asked.etag(), new ReleaseAnswers(answers)));
            Address.of("release/agree").with(AgreeView.SAVED, of.name()).go();
        } catch (ProblemException refused) {
            if (refused.kind() != Kind.STALE && refused.kind() != Kind.CONFLICT) {
                messages.add(Notice.problem(refused));
                return;
            }
            show(of.participantId());
            messages.add(Notice.problem(
                    "These days changed meanwhile",
                    "They are shown as they are now. Answer again what is still open."));
        }
    }
}
