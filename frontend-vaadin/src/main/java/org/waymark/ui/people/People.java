package org.waymark.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Words;

/** Choosing and ordering people in lists. */
public final class People {

    /** Those who are behind, then those who have yet to begin: whoever may need somebody comes first. */
    private static final List<State> BY_NEED =
            List.of(State.BEHIND, State.NOT_STARTED, State.ON_COURSE, State.PAUSED, State.COMPLETE, State.STOPPED);

    private static final Comparator<ParticipantRow> NEED_FIRST = Comparator.<ParticipantRow>comparingInt(
                    row -> BY_NEED.indexOf(row.state()))
            .thenComparing(ParticipantRow::name);

    private People() {}

    public static List<ParticipantRow> needFirst(List<ParticipantRow> rows) {
        return rows.stream().sorted(NEED_FIRST).toList();
    }

    public static List<ParticipantRow> in(State state, List<ParticipantRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .sorted(NEED_FIRST)
                .toList();
    }

    /** By state, school and phase, as the address says. */
    public static Predicate<ParticipantRow> chosen(Address address) {
        return row -> address.find("state", State.class)
                        .map(row.state()::equals)
                        .orElse(true)
                && address.find("phase", Phase.class).map(row.phase()::equals).orElse(true)
                && address.allows("school", row.school());
    }

    public static Filters filters(Address address, List<ParticipantRow> rows) {
        List<Choice.Option> schools = rows.stream()
                .map(ParticipantRow::school)
                .distinct()
                .sorted()
                .map(Choice.Option::new)
                .toList();
        return new Filters(address)
                .choice("state", "State", "Any state", Choice.options(State.class, Words::state))
                .choice("school", "School", "All schools", schools)
                .choice("phase", "Phase", "All phases", Choice.options(Phase.class, Words::phase));
    }
}
