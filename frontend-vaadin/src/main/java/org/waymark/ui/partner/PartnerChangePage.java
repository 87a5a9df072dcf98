package org.waymark.ui.partner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecordApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import reactor.core.publisher.Mono;

/** Changes a part of a partner's record. Nothing typed is lost when it is refused. */
abstract class PartnerChangePage extends Page implements BeforeEnterObserver {

    final PartnerRecordApi records;
    final Div messages = new Div();
    private final String firstField;
    private String id = "";
    private String etag = "";

    PartnerChangePage(String title, PartnerRecordApi records, String firstField) {
        super(title);
        this.records = records;
        this.firstField = firstField;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        id = event.getRouteParameters().get("partnerId").orElseThrow();
        Versioned<PartnerRecord> read = Calls.versioned(records.record(id));
        etag = read.etag();
        lead(read.value().name());
        Div form = form(event, read.value());
        form.addClassName("form");
        Div actions = new Div(
                new ActionButton("Save", "primary", this::save), new Anchor(PartnersView.HOME + "/" + id, "Cancel"));
        actions.addClassName("actions");
        add(messages, form, actions);
    }

    /** The fields, filled in. */
    abstract Div form(BeforeEnterEvent event, PartnerRecord record);

    /** Tells what is wrong, or sends what was entered. */
    abstract void save();

    final boolean isRight(Corrections corrections) {
        messages.removeAll();
        if (!corrections.isEmpty()) messages.add(corrections.summary());
        return corrections.isEmpty();
    }

    /** @param change from the partner's id and the ETag */
    final void send(String done, Change change) {
        messages.removeAll();
        try {
            Calls.versioned(change.of(id, etag));
            Address.of(PartnersView.HOME + "/" + id)
                    .with(PartnerView.SAVED, done)
                    .go();
        } catch (ProblemException refused) {
            messages.add(answerTo(refused));
        }
    }

    interface Change {
        Mono<ResponseEntity<PartnerRecord>> of(String partnerId, String etag);
    }

    private Component answerTo(ProblemException refused) {
        if (refused.kind() == Kind.INVALID)
            return new ErrorSummary(List.of(new ErrorSummary.Line(refused.sentence(), firstField)));
        if (refused.kind() == Kind.STALE) {
            etag = Calls.versioned(records.record(id)).etag();
            return Notice.problem(
                    "The record changed meanwhile",
                    "Somebody else saved it after you opened it. What you entered is still here: save again to put it in place of theirs.");
        }
        return Notice.problem(refused);
    }
}
