package org.waymark.ui.protection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequest.Kind;
import org.waymark.contract.protection.DataRequest.State;
import org.waymark.contract.protection.DataRequestAnswer;
import org.waymark.contract.protection.DataRequestApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;

/** One request: what was asked, what an erasure would take, and the answer. */
@Route("data-protection/requests/:requestId")
@RolesAllowed("DATA_PROTECTION_OFFICER")
class RequestView extends Page implements BeforeEnterObserver {

    private final DataRequestApi requests;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div content = new Div();

    RequestView(DataRequestApi requests, Clock clock) {
        super("Request");
        this.requests = requests;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        add(messages, content, new Paragraph(new Anchor("data-protection/requests", "Back to all requests")));
        String id = event.getRouteParameters().get("requestId").orElseThrow();
        content.removeAll();
        Calls.call(requests.requests()).items().stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .ifPresentOrElse(this::show, () -> content.add(new EmptyState("There is no such request.")));
    }

    private void show(DataRequest request) {
        setHeading(RequestWords.kind(request.kind()) + ": " + request.personName());
        content.removeAll();
        SummaryList facts = new SummaryList()
                .row("Asked", RequestWords.asked(request))
                .row("How it stands", RequestWords.state(request, LocalDate.now(clock)));
        if (!request.text().isBlank()) facts.row("In their words", request.text());
        if (request.answer() != null)
            facts.row("Answer", request.answer()).row("By", Objects.requireNonNullElse(request.answeredBy(), ""));
        content.add(facts);
        if (request.state() != State.OPEN) return;
        if (request.kind() == Kind.ERASURE) content.add(effect(request));
        content.add(form(request));
    }

    private Section effect(DataRequest request) {
        UnorderedList list = new UnorderedList();
        list.addClassName("bullets");
        Calls.call(requests.effect(request.id())).items().forEach(sentence -> list.add(new ListItem(sentence)));
        return new Section(
                new H2("What erasing would do"),
                new Paragraph("It cannot be taken back. Nobody can sign in as them afterwards."),
                list);
    }

    private Section form(DataRequest request) {
        TextArea answer = new TextArea("Your answer");
        answer.setHelperText("They read it. Say what was done, or why not and that they can complain to the ICO.");
        answer.setWidthFull();
        String granting = request.kind() == Kind.ERASURE ? "Erase and answer" : "It is done: answer";
        Div buttons = new Div(
                new ActionButton(
                        granting,
                        request.kind() == Kind.ERASURE ? "warning" : "primary",
                        () -> send(request, true, answer)),
                new ActionButton("Refuse and answer", "plain", () -> send(request, false, answer)));
        buttons.addClassName("actions");
        Div form = new Div(answer, buttons);
        form.addClassName("form");
        return new Section(new H2("Answer"), form);
    }

    private void send(DataRequest request, boolean granted, TextArea answer) {
        messages.removeAll();
        try {
            DataRequest answered =
                    Calls.call(requests.answer(request.id(), new DataRequestAnswer(granted, answer.getValue())));
            messages.add(Notice.done("Answered", RequestWords.state(answered, LocalDate.now(clock)) + "."));
            show(answered);
        } catch (ProblemException problem) {
            messages.add(Notice.problem(problem));
        }
    }
}
