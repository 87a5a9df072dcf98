package org.waymark.backend.writing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;

/** A list in words, for the history. */
final class ListWords {

    private ListWords() {}

    /** @param rows those on it, at least one */
    static String of(ListMessageDraft draft, List<ParticipantRow> rows) {
        String offer = draft.offerId() == null
                ? null
                : rows.getFirst().qualification() + ", " + rows.getFirst().cohort();
        String words = Stream.of(
                        offer, draft.qualification(), draft.school(), state(draft.state()), phase(draft.phase()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "Everybody" : words;
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
