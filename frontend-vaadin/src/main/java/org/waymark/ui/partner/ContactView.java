package org.waymark.ui.partner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecord.Contact;
import org.waymark.contract.delivery.PartnerRecordApi;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** Whom to ask at a partner. */
@Route(PartnersView.HOME + "/:partnerId/contact")
@RolesAllowed({"PROVIDER", "PARTNER"})
class ContactView extends PartnerChangePage {

    private static final String FIRST = "contact-name";

    private final Field<Input> name = Field.input(FIRST, "text", "Name");
    private final Field<Input> role =
            Field.input("contact-role", "text", "Role (optional)").hint("What they do there, such as programme lead.");
    private final Field<Input> email = Field.input("contact-email", "email", "Email address");
    private final Field<Input> phone = Field.input("contact-phone", "tel", "Phone (optional)");

    ContactView(PartnerRecordApi records) {
        super("Whom to ask at this partner", records, FIRST);
    }

    @Override
    Div form(BeforeEnterEvent event, PartnerRecord record) {
        Contact known = record.contact();
        if (known != null) {
            name.control().setValue(known.name());
            role.control().setValue(orEmpty(known.role()));
            email.control().setValue(known.email());
            phone.control().setValue(orEmpty(known.phone()));
        }
        return new Div(name, role, email, phone);
    }

    @Override
    void save() {
        Corrections corrections = new Corrections();
        List.of(name, email, phone).forEach(Field::clear);
        if (said(name) == null) corrections.wrong(name, "Give the name of whom to ask");
        String address = said(email);
        if (address == null || !address.matches("\\S+@\\S+\\.\\S+"))
            corrections.wrong(email, "Give an email address such as name@example.org");
        String number = said(phone);
        if (number != null && !number.matches("[+]?[0-9 ()-]{5,24}( ?(ext|x)[.]? ?[0-9]{1,6})?"))
            corrections.wrong(phone, "Give a phone number such as 01632 960 001");
        if (isRight(corrections)) send("The contact is saved", (id, etag) -> records.name(id, etag, entered()));
    }

    private Contact entered() {
        return new Contact(orEmpty(said(name)), said(role), orEmpty(said(email)), said(phone));
    }

    private static @Nullable String said(Field<Input> field) {
        String text = field.control().getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
