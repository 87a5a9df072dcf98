package org.waymark.backend.learning;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.ParticipantApi.Order;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;

/** What a list of participants is narrowed down by; null narrows nothing down. */
public record ParticipantChoice(
        @Nullable State state,
        @Nullable Phase phase,
        @Nullable String school,
        @Nullable String qualification,
        @Nullable String offerId)
        implements Predicate<Participants.Listed> {

    private static final List<State> BY_NEED =
            List.of(State.BEHIND, State.NOT_STARTED, State.ON_COURSE, State.PAUSED, State.COMPLETE, State.STOPPED);

    private static final Comparator<ParticipantRow> NEED = Comparator.<ParticipantRow>comparingInt(
                    row -> BY_NEED.indexOf(row.state()))
            .thenComparing(ParticipantRow::name);

    @Override
    public boolean test(Participants.Listed one) {
        return allows(state, one.row().state())
                && allows(phase, one.row().phase())
                && allows(school, one.row().school())
                && allows(qualification, one.row().qualification())
                && allows(offerId, one.offerId());
    }

    private static boolean allows(@Nullable Object wanted, Object is) {
        return wanted == null || wanted.equals(is);
    }

    static Comparator<ParticipantRow> by(@Nullable Order order) {
        return order == Order.SCHOOL
                ? Comparator.comparing(ParticipantRow::school).thenComparing(NEED)
                : NEED;
    }
}
