package org.waymark.backend.writing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.learning.ParticipantChoice;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;

/** A list in words, for whoever writes to it and for the history. */
final class ListWords {

    private ListWords() {}

    /**
     * @param session with its offer, in words, or null where the list is not that of a session
     * @param rows those on it
     */
    static String of(ParticipantChoice choice, @Nullable String session, List<ParticipantRow> rows) {
        String words = Stream.of(
                        session == null ? offer(choice, rows) : "with a seat in " + session,
                        choice.qualification(),
                        choice.school(),
                        state(choice.state()),
                        phase(choice.phase()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "Everybody" : words;
    }

    private static @Nullable String offer(ParticipantChoice choice, List<ParticipantRow> rows) {
        if (choice.offerId() == null) return null;
        return rows.isEmpty()
                ? "one offer"
                : rows.getFirst().qualification() + ", " + rows.getFirst().cohort();
    }

    private static @Nullable String state(@Nullable State state) {
        return switch (state) {
            case null -> null;
            case NOT_STARTED -> "not started";
            case ON_COURSE -> "on course";
            case BEHIND -> "behind";
            case COMPLETE -> "complete";
            case PAUSED -> "paused";
            case STOPPED -> "stopped";
        };
    }

    private static @Nullable String phase(@Nullable Phase phase) {
        return switch (phase) {
            case null -> null;
            case PRIMARY -> "primary";
            case SECONDARY -> "secondary";
            case AP_SEND -> "AP and special";
        };
    }
}
