package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.Page;
import org.waymark.contract.bringing.ImportedSession;
import org.waymark.contract.bringing.ImportedSession.Standing;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Session by session, as they would be or are; nothing where there are none. */
class ImportedSessions extends Section {

    ImportedSessions(Page<ImportedSession> page, Address address, String from) {
        setVisible(!page.items().isEmpty());
        DataTable table = new DataTable("Sessions of the file", "Session", "When", "Where", "Seats", "Stands");
        page.items()
                .forEach(session -> table.row(
                        DataTable.two(new Span(session.topic()), session.theirId()),
                        DataTable.two(new Span(Words.moment(session.start())), Words.hoursInFull(session.minutes())),
                        new Span(session.place()),
                        new Span(String.valueOf(session.seats())),
                        standing(session)));
        add(new H2("Session by session"), table, new PageLinks(page, address, from));
    }

    private static Div standing(ImportedSession session) {
        Div cell = new Div(tag(session.standing()));
        cell.addClassName("two-lines");
        if (session.problem() != null) cell.add(new Span(session.problem()));
        return cell;
    }

    private static StatusTag tag(Standing standing) {
        return switch (standing) {
            case NEW -> new StatusTag("New in the offer", Tone.ACTIVE);
            case UNCHANGED -> new StatusTag("In the offer already", Tone.PLAIN);
            case ADDED -> new StatusTag("Added", Tone.GOOD);
            case TAKEN_BACK -> new StatusTag("Taken back", Tone.PLAIN);
        };
    }
}
