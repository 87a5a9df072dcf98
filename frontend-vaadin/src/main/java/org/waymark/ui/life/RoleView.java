package org.waymark.ui.life;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.employment.MoveApi;
import org.waymark.contract.employment.OwnRole;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** A new role in the same place: what somebody is called, and who reads it. */
@Route("life/role")
@RolesAllowed("PARTICIPANT")
class RoleView extends Page implements BeforeEnterObserver {

    private final MoveApi moves;
    private final Div messages = new Div();
    private final Field<Input> title = Field.input("job-title", "text", "Your job title")
            .hint("Your provider, your school and your trust read it beside your name.");

    RoleView(MoveApi moves) {
        super("A new role");
        this.moves = moves;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        title.clear();
        title.control().setValue(Calls.call(moves.employment(me())).jobTitle());
        lead("Your qualification, dates, seats and all that you have learnt stay as they are.");
        Div form = new Div(messages, title, new ActionButton("Save", "primary", this::save));
        form.addClassName("form");
        Paragraph phase = new Paragraph("If you work in another phase now, choose it in ");
        phase.add(new Anchor("pathway/change", "What if?"), new Text(" and see first what that would change."));
        add(form, phase, new Paragraph(new Anchor("life", "Back to when life changes")));
    }

    private static String me() {
        return SignedInPerson.participantId();
    }

    private void save() {
        messages.removeAll();
        title.clear();
        Corrections corrections = new Corrections();
        String words = title.control().getValue().strip();
        if (words.isEmpty()) corrections.wrong(title, "Enter your job title");
        if (words.length() > 100) corrections.wrong(title, "Use at most 100 characters");
        if (!corrections.isEmpty()) {
            messages.add(corrections.summary());
            return;
        }
        try {
            String saved =
                    Calls.call(moves.changeRole(me(), new OwnRole(words))).jobTitle();
            title.control().setValue(saved);
            messages.add(Notice.done("Saved", "You are called “%s” from now on.".formatted(saved)));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
