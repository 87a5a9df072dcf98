package org.waymark.ui.help;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Value;
import org.waymark.contract.protection.PrivacyApi;
import org.waymark.contract.protection.PrivacyNotice;
import org.waymark.contract.protection.PrivacyNotice.Purpose;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;

/** What is known of people here, why, who sees it and for how long. */
@Route("privacy")
@AnonymousAllowed
class PrivacyView extends Page implements BeforeEnterObserver {

    private final PrivacyApi privacy;
    private final String contact;

    PrivacyView(PrivacyApi privacy, @Value("${waymark.contact}") String contact) {
        super("Privacy notice");
        this.privacy = privacy;
        this.contact = contact;
        addClassName("guide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("What is known of you here, why, who sees it, and for how long.");
        PrivacyNotice notice = Calls.call(privacy.notice());
        notice.purposes().forEach(purpose -> add(section(purpose)));
        add(decisions(), rights());
    }

    private static Section section(Purpose purpose) {
        SummaryList facts = new SummaryList()
                .row("Why", purpose.why())
                .row("Who sees it", purpose.seenBy())
                .row("How long", purpose.kept() + ". " + purpose.because())
                .row("Who decides about it", purpose.controller())
                .row("Ground in law", purpose.basis());
        if (purpose.special()) facts.row("Special care", "It may tell of your health or something as sensitive.");
        return new Section(new H2(purpose.title()), new Paragraph(purpose.what()), facts);
    }

    private static Section decisions() {
        return new Section(
                new H2("What is decided by rules"),
                new Paragraph("Waymark proposes which steps you take, when, and in which sessions, from what is listed"
                        + " here. Each step says why it is there. You can change what you choose, and ask a person to"
                        + " look at it."));
    }

    private Section rights() {
        UnorderedList list = new UnorderedList(
                new ListItem("have a copy of what is known of you"),
                new ListItem("have it put right"),
                new ListItem("have it erased, as far as it need not be kept for funding"),
                new ListItem("object to how it is used, or have its use restricted"));
        list.addClassName("bullets");
        return new Section(
                new H2("What you can ask for"),
                new Paragraph("You can ask to:"),
                list,
                new Paragraph(contact + " You will have an answer within one month."),
                new Paragraph(
                        "If you are not content with it, you can complain to the Information Commissioner’s Office:"
                                + " ico.org.uk/make-a-complaint."));
    }
}
