package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.Page;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Person by person, as they would be or are. */
class ImportedPeople extends Section {

    ImportedPeople(Page<ImportedPerson> page, Address address, String from) {
        add(new H2("Person by person"));
        if (page.items().isEmpty()) {
            add(new EmptyState("Nobody can be brought in from these files. Correct the rows above and try again."));
            return;
        }
        DataTable table =
                new DataTable("People of the file", "Person", "Stands", "Modules", "Sessions", "Would finish");
        page.items()
                .forEach(person -> table.row(
                        DataTable.two(new Span(person.name()), person.school()),
                        standing(person),
                        new Span(modules(person)),
                        new Span(sessions(person)),
                        new Span(person.finish() == null ? "As now" : Words.day(person.finish()))));
        add(table, new PageLinks(page, address, from));
    }

    private static String modules(ImportedPerson person) {
        if (person.standing() == Standing.UNCHANGED) return "As now";
        return person.begun() == 0
                ? person.done() + " finished"
                : person.done() + " finished, " + person.begun() + " begun";
    }

    private static String sessions(ImportedPerson person) {
        if (person.standing() == Standing.UNCHANGED) return "As now";
        return person.booked() == 0
                ? person.attended() + " attended"
                : person.attended() + " attended, " + Words.count(person.booked(), "seat") + " to come";
    }

    private static Div standing(ImportedPerson person) {
        Div cell = new Div(tag(person.standing()));
        cell.addClassName("two-lines");
        if (person.problem() != null) cell.add(new Span(person.problem()));
        return cell;
    }

    private static StatusTag tag(Standing standing) {
        return switch (standing) {
            case NEW -> new StatusTag("New in Waymark", Tone.ACTIVE);
            case KNOWN -> new StatusTag("Yours already, new on the offer", Tone.ACTIVE);
            case UNCHANGED -> new StatusTag("On the offer already", Tone.PLAIN);
            case BROUGHT_IN -> new StatusTag("Brought in", Tone.GOOD);
            case NOT_BROUGHT_IN -> new StatusTag("Not brought in", Tone.CARE);
            case TAKEN_BACK -> new StatusTag("Taken back", Tone.PLAIN);
        };
    }
}
