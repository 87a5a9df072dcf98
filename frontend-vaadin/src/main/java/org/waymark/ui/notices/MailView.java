package org.waymark.ui.notices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.contract.message.MailChoice;
import org.waymark.contract.message.MailChoice.Frequency;
import org.waymark.contract.message.NoticeApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** How often one gets notices by mail, in all of one's roles. */
@Route("account/mail")
@PermitAll
class MailView extends Page implements BeforeEnterObserver {

    private final NoticeApi notices;
    private final Div messages = new Div();
    private final Field<Choice> often =
            Field.choice("mail-frequency", "How often", Choice.options(Frequency.class, MailView::words));

    MailView(NoticeApi notices) {
        super("Mail with notices");
        this.notices = notices;
        often.hint("Notices come in the morning at seven; once a week means on Mondays.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("Every notice is in Waymark. Choose how often you get them by mail as well.");
        Div form = new Div(
                messages,
                often,
                new Paragraph("Some mails go at once, whatever you choose: when a session of yours that is less than 72"
                        + " hours away is cancelled or moved, when somebody needs your answer, and those about signing"
                        + " in."),
                new ActionButton("Save", "primary", this::save));
        form.addClassName("form");
        add(form, new Paragraph(new Anchor("notices", "Go to your notices")));
        often.control().setValue(Address.text(Calls.call(notices.mailChoice()).frequency()));
    }

    private void save() {
        messages.removeAll();
        try {
            Frequency chosen = Address.of("account/mail")
                    .with("often", often.control().getValue())
                    .find("often", Frequency.class)
                    .orElse(Frequency.AT_ONCE);
            Calls.call(notices.choose(new MailChoice(chosen)));
            messages.add(Notice.done("Saved", words(chosen) + ", from now on."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    private static String words(Frequency frequency) {
        return switch (frequency) {
            case AT_ONCE -> "One mail for each notice, at once";
            case DAILY -> "One mail a day with all that is new";
            case WEEKLY -> "One mail a week with all that is new";
            case NONE -> "No mail";
        };
    }
}
