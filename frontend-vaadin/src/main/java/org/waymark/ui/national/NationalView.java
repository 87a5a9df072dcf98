package org.waymark.ui.national;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.NationalFigures;
import org.waymark.contract.assignment.NationalFigures.Comparison;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.NationalFiguresApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.Words;

/** How providers, regions and phases compare: figures only, small numbers withheld. */
@Route("national")
@RolesAllowed("NATIONAL")
class NationalView extends Page implements BeforeEnterObserver {

    private final NationalFiguresApi figures;

    NationalView(NationalFiguresApi figures) {
        super("Providers, regions and phases compared");
        this.figures = figures;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        NationalFigures found = Calls.call(figures.figures());
        lead("Everybody who has or had a place, counted on %s%s."
                .formatted(
                        Words.day(found.asOf()),
                        found.all() == null
                                ? ""
                                : ": " + Words.people(found.all().people())));
        if (found.comparisons().stream().allMatch(one -> one.rows().isEmpty())) {
            add(new EmptyState("Too few people have a place for any figure to be shown: fewer than "
                    + found.smallestNumber() + " in every group."));
            return;
        }
        add(new Paragraph(
                ("Groups of fewer than %d people are put together, and states are withheld where a small number"
                                + " could be read or worked out.")
                        .formatted(found.smallestNumber())));
        found.comparisons().forEach(comparison -> add(section(comparison)));
        Row all = found.all();
        if (all != null) add(new Section(new H2("All together"), new FiguresTable("Everybody", "All").with(all)));
        add(files());
    }

    private static Section section(Comparison comparison) {
        String group = group(comparison);
        Section section = new Section(new H2("How do " + group.toLowerCase(java.util.Locale.UK) + "s compare?"));
        if (comparison.rows().isEmpty()) {
            section.add(new EmptyState("No group is large enough to be shown."));
            return section;
        }
        FiguresTable table = new FiguresTable("People by " + group, group);
        comparison.rows().forEach(table::with);
        section.add(new Bars(comparison.rows()), table);
        return section;
    }

    private static String group(Comparison comparison) {
        return switch (comparison.by()) {
            case PROVIDER -> "Provider";
            case REGION -> "Region";
            case PHASE -> "Phase";
        };
    }

    private Section files() {
        Div links = new Div(file("As CSV", FileFormat.CSV), file("As an Excel workbook", FileFormat.XLSX));
        links.add(new PrintButton("Print"));
        links.addClassName("actions");
        return new Section(new H2("Take the figures with you"), links);
    }

    private FileLink file(String text, FileFormat format) {
        return new FileLink(
                text,
                "waymark-national-figures",
                format,
                () -> Calls.versioned(figures.file(format)).value());
    }
}
