package org.waymark.ui.viability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Everybody who would move or does, each with what changes for them. */
final class MovesTable {

    private MovesTable() {}

    /** Those who are worse off stand first. */
    static DataTable of(String caption, List<GroupMove> moves) {
        DataTable table =
                new DataTable(caption, "Person", "Cohort", "Journey", "Finish", "What is worse", "How it stands");
        List<GroupMove> worseFirst = moves.stream()
                .sorted(Comparator.comparing(move -> move.worse().isEmpty()))
                .toList();
        worseFirst.forEach(move -> table.row(
                DataTable.two(
                        new Anchor("provider/people/" + move.participantId(), move.name()),
                        move.school() + ", " + Words.phase(move.phase())),
                DataTable.two(new Span("To " + move.toCohort()), "from " + move.fromCohort()),
                DataTable.two(
                        new Span(ViabilityWords.journey(move.minutesAfter())),
                        "now " + ViabilityWords.journey(move.minutesBefore())),
                DataTable.two(new Span(finish(move.finishAfter())), "now " + Words.day(move.finishBefore())),
                new Span(ViabilityWords.worse(move)),
                DataTable.two(new StatusTag(ViabilityWords.state(move.state()), tone(move.state())), move.note())));
        return table;
    }

    private static String finish(@Nullable LocalDate day) {
        return day == null ? "No pathway there" : Words.day(day);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case PROPOSED, READY, BACK -> Tone.PLAIN;
            case ASKED -> Tone.ACTIVE;
            case AGREED, MOVED -> Tone.GOOD;
            case DECLINED, STAYED -> Tone.CARE;
        };
    }
}
