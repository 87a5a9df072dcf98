package org.waymark.ui.partner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecordApi;

/** A provider says what a partner does for it. */
@Route(PartnersView.HOME + "/:partnerId/description")
@RolesAllowed("PROVIDER")
class DescriptionView extends PartnerChangePage {

    private static final String FIELD = "partner-description";
    private static final int LONGEST = 1000;

    private final TextArea text = new TextArea("What does it do for you?");

    DescriptionView(PartnerRecordApi records) {
        super("What this partner does", records, FIELD);
        text.setId(FIELD);
        text.setHelperText(
                "Such as the cohorts it runs and who teaches them. The partner reads it, and so may an inspection.");
        text.setMaxLength(LONGEST);
        text.setMinRows(4);
        text.setWidthFull();
    }

    @Override
    Div form(BeforeEnterEvent event, PartnerRecord record) {
        text.setValue(record.description());
        return new Div(text);
    }

    @Override
    void save() {
        send(
                "What it does is saved",
                (id, etag) -> records.describe(
                        id, etag, new PartnerRecord.Description(text.getValue().strip())));
    }
}
