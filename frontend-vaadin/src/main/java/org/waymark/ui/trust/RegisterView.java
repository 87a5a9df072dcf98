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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.organisation.SchoolImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Page;

/** Where an administrator brings the whole register up to date, for every trust. */
@Route("register")
@RolesAllowed("ADMINISTRATOR")
class RegisterView extends Page implements BeforeEnterObserver {

    private final SchoolImportApi imports;
    private final Div messages = new Div();

    /** Read on the upload's own thread. */
    private volatile @Nullable LocalDate validFrom;

    RegisterView(SchoolImportApi imports) {
        super("The register of schools");
        this.imports = imports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("Bring all schools and trusts up to date with the national register. What is the same is not touched.");
        UnorderedList order = new UnorderedList(
                new ListItem("edubasealldata: all establishments"),
                new ListItem("allgroupsdata: trusts and other groups, and which have closed"),
                new ListItem("alllinksdata: which school belongs to which group"),
                new ListItem("links_edubasealldata: which school took over from which"));
        order.addClassName("bullets");
        Section files = new Section(
                new H2("The files"),
                new Paragraph("From the Get Information about Schools service, as CSV. Each is known by its heading;"
                        + " upload one after the other, in this order:"),
                order,
                new Paragraph(
                        "People go with their school: to the one that took over when it closes, and to another trust"
                                + " when it joins one. Names and telephone numbers of heads are not read."),
                new Paragraph(new FileLink(
                        "Download an example of invented schools",
                        "edubasealldata-example",
                        FileFormat.CSV,
                        () -> Calls.call(imports.example()))));
        DateField from = new DateField("Lists for funding decide from");
        from.setHelperText("Leave it empty for today. The other files do not need it.");
        from.addValueChangeListener(changed -> validFrom = changed.getValue());
        add(
                messages,
                files,
                lists(),
                from,
                new RegisterUpload(imports, messages, "register/import/", () -> validFrom),
                new Paragraph(new Anchor("closed-schools", "Closed schools whose people somebody has to place")));
    }

    private static Section lists() {
        return new Section(
                new H2("Lists for funding"),
                new Paragraph(
                        "The department’s lists of schools and settings whose places may be funded, as one CSV with"
                                + " the columns type, identifier and identifier_type. A list is taken whole or not at all, and"
                                + " earlier versions are kept for the cohorts that began under them."),
                new Paragraph(new Anchor("register/lists", "See which lists are here")));
    }
}
