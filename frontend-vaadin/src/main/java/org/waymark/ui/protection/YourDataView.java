package org.waymark.ui.protection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequest.Kind;
import org.waymark.contract.protection.DataRequestApi;
import org.waymark.contract.protection.NewDataRequest;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** A participant's own data: a copy of all of it, and what they have asked for. */
@Route("your-data")
@RolesAllowed("PARTICIPANT")
class YourDataView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 2000;

    private final DataRequestApi requests;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div list = new Div();
    private String key = "";

    YourDataView(DataRequestApi requests, Clock clock) {
        super("Your data");
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        key = UUID.randomUUID().toString();
        lead(
                "What is known of you here is yours to see, to put right and, as far as it need not be kept, to have erased.");
        add(messages, copy(), form(), list);
        show();
    }

    private Section copy() {
        String person = SignedInPerson.participantId();
        return new Section(
                new H2("A copy of all of it"),
                new Paragraph("A ZIP file with a page to read and the same for other programs. It is made when you ask"
                        + " for it and kept nowhere: keep it safe."),
                new Paragraph(new FileLink(
                        "Download your data (ZIP)",
                        "waymark-your-data.zip",
                        "application/zip",
                        () -> Calls.send(requests.copy(person)))),
                new Paragraph(new Anchor("privacy", "Why it is known, who sees it and how long it is kept")));
    }

    private Section form() {
        Field<Choice> kind =
                Field.choice("request-kind", "What do you ask for?", Choice.options(Kind.class, RequestWords::kind));
        kind.control().setValue("correction");
        TextArea text = new TextArea("What exactly?");
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText("For something to put right: what is wrong, and how it should be.");
        Draft draft = Draft.of(text, "data-request");
        Div form = new Div(
                kind,
                text,
                new ActionButton("Send", "primary", () -> ask(kind.control().getValue(), text, draft)));
        form.addClassName("form");
        return new Section(
                new H2("Ask for something"),
                new Paragraph("The data-protection officer answers within a month."),
                form);
    }

    private void ask(String kind, TextArea text, Draft draft) {
        messages.removeAll();
        Kind chosen = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        if (chosen != Kind.ERASURE && text.getValue().isBlank()) {
            messages.add(Notice.problem("Something is missing", "Say what exactly you ask for, then send it again."));
            return;
        }
        try {
            Calls.call(requests.ask(SignedInPerson.participantId(), key, new NewDataRequest(chosen, text.getValue())));
            key = UUID.randomUUID().toString();
            draft.saved(text.getValue());
            text.clear();
            messages.add(Notice.done("Sent", "You can follow it below."));
            show();
        } catch (ProblemException problem) {
            messages.add(Notice.problem(problem));
        }
    }

    private void show() {
        list.removeAll();
        List<DataRequest> own =
                Calls.call(requests.own(SignedInPerson.participantId())).items();
        if (own.isEmpty()) return;
        DataTable table = new DataTable("What you have asked for", "What", "When", "How it stands");
        own.forEach(request -> table.row(
                DataTable.two(new Span(RequestWords.kind(request.kind())), request.text()),
                new Span(RequestWords.asked(request)),
                DataTable.two(
                        new Span(RequestWords.state(request, LocalDate.now(clock))),
                        request.answer() == null ? "" : request.answer())));
        list.add(new Section(new H2("What you have asked for"), table));
    }
}
