package org.waymark.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.contract.identity.OutboxMail;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** The mails that a demonstration keeps in place of sending them. There is no such page anywhere else. */
@Route("outbox")
@AnonymousAllowed
class OutboxView extends Page implements BeforeEnterObserver {

    /** Whatever host a mail names, its page is one of ours. */
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+/(\\S+)");

    private final PasswordApi passwords;

    OutboxView(PasswordApi passwords) {
        super("Mails of this demonstration");
        this.passwords = passwords;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("No mail leaves a demonstration. Here is what would have been sent, the newest first.");
        List<OutboxMail> mails = mails();
        if (mails.isEmpty())
            add(new EmptyState("Nothing has been sent yet. Invite somebody, or ask for another password."));
        mails.forEach(mail -> add(shown(mail)));
    }

    private List<OutboxMail> mails() {
        try {
            return Calls.call(passwords.outbox()).items();
        } catch (ProblemException none) {
            if (none.kind() == Kind.GONE) throw new NotFoundException();
            throw none;
        }
    }

    private static Div shown(OutboxMail mail) {
        Paragraph to = new Paragraph("To " + mail.to() + ", " + Words.moment(Words.inEngland(mail.created())));
        to.addClassName("quiet");
        Div shown = new Div(new H2(mail.subject()), to);
        shown.addClassName("mail");
        for (String paragraph : mail.text().strip().split("\n\\s*\n")) shown.add(paragraph(paragraph));
        return shown;
    }

    private static Paragraph paragraph(String text) {
        Matcher link = LINK.matcher(text.strip());
        return link.matches()
                ? new Paragraph(new Anchor(link.group(1), "Open the link of this mail"))
                : new Paragraph(text);
    }
}
