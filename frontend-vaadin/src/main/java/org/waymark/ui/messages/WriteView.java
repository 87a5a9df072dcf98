package org.waymark.ui.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.ListMessageApi;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.message.ListMessagePreview;
import org.waymark.contract.message.ListReaders;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** A message to the people of a list, as its address narrows it down: written, looked at, sent. */
@Route(WriteView.PATH)
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD"})
class WriteView extends Page implements BeforeEnterObserver {

    static final String PATH = "messages/write";

    private static final int LONGEST = 5000;

    private final ListMessageApi sending;
    private final Div messages = new Div();
    private final Div preview = new Div();
    private final Field<Input> subject = Field.input("subject", "text", "Subject");
    private final TextArea text = new TextArea("Message");
    private Address address = Address.of(PATH);

    WriteView(ListMessageApi sending) {
        super("Write to people");
        this.sending = sending;
        preview.addClassName("stacked");
        subject.control().getElement().setAttribute("maxlength", "120");
        text.setId("message");
        text.setHelperText("Plain text. Leave an empty line between paragraphs.");
        text.setMaxLength(LONGEST);
        text.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        preview.removeAll();
        address = Address.of(event.getLocation());
        ListReaders readers = Calls.call(sending.readers(
                state(),
                phase(),
                chosen("school"),
                chosen("qualification"),
                chosen("offer"),
                chosen(WriteLink.SESSION)));
        if (readers.people() == 0) {
            add(new EmptyState("Nobody is on this list: " + readers.to() + ".", back()));
            return;
        }
        lead("They read it among their notices, and get it by mail as often as they like mails.");
        add(new SummaryList().row("To", to(readers)));
        Div form = new Div(messages, subject, text, new ActionButton("See what they will read", "primary", this::look));
        form.addClassName("form");
        add(form, preview, new Paragraph(back()));
    }

    private Component[] to(ListReaders readers) {
        Paragraph words = new Paragraph(Words.people(readers.people()) + ": " + readers.to());
        return address.has(WriteLink.SESSION)
                ? new Component[] {words, new Anchor(wholeOffer().href(), "Write to everybody on the offer instead")}
                : new Component[] {words};
    }

    private Address wholeOffer() {
        return address.with(WriteLink.SESSION, "");
    }

    /** Only a provider has a page of who is seated. */
    private Anchor back() {
        Me me = SignedInPerson.get();
        if (!address.has(WriteLink.SESSION) || !me.is(Role.PROVIDER))
            return new Anchor(
                    wholeOffer()
                            .at(me.is(Role.TRUST_LEAD) ? "trust" : "provider/people")
                            .href(),
                    "Back to the list");
        Address seated = Address.of("provider/sessions/people")
                .with("offer", address.get("offer"))
                .with("id", address.get(WriteLink.SESSION));
        return new Anchor(seated.href(), "Back to who has a seat");
    }

    private void look() {
        messages.removeAll();
        preview.removeAll();
        subject.clear();
        text.setInvalid(false);
        Corrections corrections = new Corrections();
        if (subject.control().getValue().isBlank()) corrections.wrong(subject, "Enter a subject");
        if (!corrections.isEmpty()) messages.add(corrections.summary());
        if (text.getValue().isBlank()) {
            text.setErrorMessage("Write something");
            text.setInvalid(true);
        } else if (corrections.isEmpty()) show();
    }

    private void show() {
        try {
            ListMessageDraft draft = draft(0);
            show(Calls.call(sending.preview(draft)));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    /** Its key is made once: however often it is pressed, the same message is sent once. */
    private void show(ListMessagePreview shown) {
        ListMessageDraft draft = draft(shown.people());
        String key = UUID.randomUUID().toString();
        Section section = new Section(new H2("What they will read"), MessageText.of(shown.subject(), shown.text()));
        preview.add(section, new Paragraph(reach(shown)));
        if (!shown.unreachable().isEmpty())
            preview.add(new Paragraph("Nobody tells these, since they have no account yet: "
                    + String.join(", ", shown.unreachable())
                    + (shown.people() - shown.reachable() > shown.unreachable().size() ? " and others." : ".")));
        if (shown.reachable() > 0)
            preview.add(new ActionButton(
                    "Send it to " + Words.people(shown.reachable()), "primary", () -> send(key, draft)));
    }

    private static String reach(ListMessagePreview shown) {
        return "%s on the list: %s. %d of them can sign in and will have it."
                .formatted(Words.people(shown.people()), shown.to(), shown.reachable());
    }

    private void send(String key, ListMessageDraft draft) {
        messages.removeAll();
        try {
            UI.getCurrent()
                    .navigate("messages/" + Calls.call(sending.send(key, draft)).id());
        } catch (ProblemException refused) {
            preview.removeAll();
            messages.add(Notice.problem(refused));
        }
    }

    private ListMessageDraft draft(int people) {
        return new ListMessageDraft(
                subject.control().getValue(),
                text.getValue(),
                state(),
                phase(),
                chosen("school"),
                chosen("qualification"),
                chosen("offer"),
                chosen(WriteLink.SESSION),
                people);
    }

    private @Nullable State state() {
        return address.find("state", State.class).orElse(null);
    }

    private @Nullable Phase phase() {
        return address.find("phase", Phase.class).orElse(null);
    }

    private @Nullable String chosen(String name) {
        return Optional.of(address.get(name)).filter(said -> !said.isBlank()).orElse(null);
    }
}
