package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.FileFormat;
import org.waymark.contract.organisation.SchoolImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Page;

/** Where an administrator brings the whole register up to date, for every trust. */
@Route("register")
@RolesAllowed("ADMINISTRATOR")
class RegisterView extends Page implements BeforeEnterObserver {

    private final SchoolImportApi imports;
    private final Div messages = new Div();

    RegisterView(SchoolImportApi imports) {
        super("The register of schools");
        this.imports = imports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("Bring all schools and trusts up to date with the national register. What is the same is not touched.");
        Section files = new Section(
                new H2("The files"),
                new Paragraph("From the Get Information about Schools service, as CSV. Each is known by its heading;"
                        + " upload one after the other, in this order:"),
                new UnorderedList(
                        new ListItem("edubasealldata: all establishments"),
                        new ListItem("allgroupsdata: trusts and other groups, and which have closed"),
                        new ListItem("alllinksdata: which school belongs to which group"),
                        new ListItem("links_edubasealldata: which school took over from which")),
                new Paragraph(
                        "People go with their school: to the one that took over when it closes, and to another trust"
                                + " when it joins one. Names and telephone numbers of heads are not read."),
                new Paragraph(new FileLink(
                        "Download an example of invented schools",
                        "edubasealldata-example",
                        FileFormat.CSV,
                        () -> Calls.call(imports.example()))));
        add(
                messages,
                files,
                new RegisterUpload(imports, messages, "register/import/"),
                new Paragraph(new Anchor("closed-schools", "Closed schools whose people somebody has to place")));
    }
}
