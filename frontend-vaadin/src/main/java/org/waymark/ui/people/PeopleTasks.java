package org.waymark.ui.people;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;

/** People to look at, one a line: who, where they stand, and their state in words. */
public final class PeopleTasks extends Div {

    public PeopleTasks(List<ParticipantRow> rows, String place) {
        TaskList list = new TaskList();
        rows.forEach(row -> list.task(place + "/" + row.id(), row.name(), standing(row), StatusTag.of(row.state())));
        add(list);
    }

    private static String standing(ParticipantRow row) {
        return "%s, %s · %s · %s of %s done"
                .formatted(
                        row.jobTitle(),
                        row.school(),
                        row.qualification(),
                        Words.hours(row.minutesDone()),
                        Words.hours(row.minutesPlanned()));
    }
}
