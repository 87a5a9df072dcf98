package org.waymark.ui.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.job.JobApi;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageApi;
import org.waymark.contract.message.MessageRecipient;
import org.waymark.contract.message.MessageRecipient.Delivery;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** One message that was sent: what it says, and how it stands with each reader. */
@Route("messages/:messageId")
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD"})
class MessageView extends Page implements BeforeEnterObserver {

    private final ListMessageApi sending;
    private final JobApi jobs;
    private Address address = Address.of("messages");
    private String id = "";

    MessageView(ListMessageApi sending, JobApi jobs) {
        super("Message");
        this.sending = sending;
        this.jobs = jobs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("messageId").orElseThrow();
        address = Address.of(event.getLocation());
        show();
    }

    private void show() {
        ListMessage message = Calls.call(sending.message(id));
        startAfresh();
        setHeading(message.subject());
        boolean over = message.told() == message.people() - message.unreachable();
        if (!over) add(new Telling(jobs, message.jobId(), this::show));
        add(
                new SummaryList()
                        .row("To", message.to())
                        .row("Sent", Words.moment(Words.inEngland(message.sent())) + ", by " + message.sentBy())
                        .row("How it stands", MessagesView.standing(message)),
                new Section(new H2("What they read"), MessageText.of(message.subject(), message.text())),
                readers(),
                new Paragraph(new Anchor("messages", "All messages that were sent")));
    }

    private Component readers() {
        Portion<MessageRecipient> portion = Portion.read(address, cursor -> sending.recipients(id, cursor));
        DataTable table = new DataTable("Readers", "Name", "How it stands");
        portion.rows().forEach(one -> table.row(new Span(one.name()), new Span(words(one.delivery()))));
        Section section = new Section(new H2("Who has it"), table);
        portion.more().ifPresent(more -> section.add(new Paragraph(more)));
        return section;
    }

    private static String words(Delivery delivery) {
        return switch (delivery) {
            case QUEUED -> "Waits for its turn";
            case NO_ACCOUNT -> "Not told: has no account yet";
            case IN_WAYMARK -> "In Waymark, no mail";
            case MAIL_WAITING -> "In Waymark; the mail waits";
            case MAIL_SENT -> "In Waymark; mail sent";
            case MAIL_FAILED -> "In Waymark; the mail failed: the mail server did not take it in two days";
            case READ -> "Read in Waymark";
        };
    }
}
