package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** What a session clashes with, and the dates of a series, as people are told. */
public final class Timetable {

    private Timetable() {}

    public static boolean stops(SessionCheck check) {
        return check.clashes().stream().anyMatch(Clash::stops);
    }

    public static Notice clashes(SessionCheck check) {
        Notice notice = stops(check)
                ? Notice.problem("This clashes", "Change it, then try again.")
                : Notice.warning("Look at this first", "");
        UnorderedList list = new UnorderedList();
        check.clashes().forEach(clash -> list.add(new ListItem(clash.sentence())));
        notice.add(list);
        return notice;
    }

    static Notice series(SessionCheck check) {
        String closed = check.closed().isEmpty()
                ? ""
                : " Schools are closed on "
                        + check.closed().stream().map(Words::day).collect(Collectors.joining(", ")) + ".";
        Notice notice = Notice.info(
                Words.count(check.starts().size(), "session") + " will be added",
                "Each can be changed by itself later." + closed);
        UnorderedList list = new UnorderedList();
        List<LocalDateTime> starts = check.starts();
        starts.forEach(start -> list.add(new ListItem(Words.moment(start))));
        notice.add(list);
        return notice;
    }
}
