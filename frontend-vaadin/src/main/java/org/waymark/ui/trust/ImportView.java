package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.FileFormat;
import org.waymark.contract.organisation.SchoolImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Page;

/** Where a trust's schools are brought up to date with the national register's file. */
@Route("trust/schools/import")
@RolesAllowed("TRUST_LEAD")
class ImportView extends Page implements BeforeEnterObserver {

    private final SchoolImportApi imports;
    private final Div messages = new Div();

    ImportView(SchoolImportApi imports) {
        super("Import your schools");
        this.imports = imports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead(
                "From the national register’s file of all establishments. Only schools of your trust are added or changed.");
        Section what = new Section(
                new H2("The file"),
                new Paragraph("On the Get Information about Schools service, download the establishment fields of all"
                        + " establishments as CSV. Its name begins with edubasealldata. Names and telephone numbers of"
                        + " heads are not read."),
                new Paragraph("Closed schools, and where their people go: the file that begins with"
                        + " links_edubasealldata says who took over. Upload it here too."),
                new Paragraph(new FileLink(
                        "Download an example of invented schools",
                        "edubasealldata-example",
                        FileFormat.CSV,
                        () -> Calls.call(imports.example()))));
        Section upload = new RegisterUpload(imports, messages, "trust/schools/import/", () -> null);
        add(messages, what, upload, new Paragraph(new Anchor("trust/schools", "Back to your schools")));
    }
}
