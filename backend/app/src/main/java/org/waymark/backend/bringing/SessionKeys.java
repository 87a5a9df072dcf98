package org.waymark.backend.bringing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.table.TableRow;

/** By what the file of attendance names sessions: the ids of the file of sessions. */
final class SessionKeys {

    private final Map<String, BroughtSession> sessions = new HashMap<>();
    private final Set<String> ofFaulty = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();

    /** @param rows what the rows of the file come to */
    SessionKeys(ReadFile file, List<CheckedRow> rows, List<BroughtSession> kept) {
        kept.forEach(session -> sessions.put(Texts.folded(session.theirId()), session));
        Map<Integer, CheckedRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        for (TableRow row : file.table().rows()) {
            CheckedRow checked = byNumber.get(row.number());
            Set<String> others = checked != null && checked.isFaulty() ? ofFaulty : leftOut;
            others.add(Texts.folded(file.mapping().cell(row, Field.SESSION_ID)));
        }
    }

    /** Empty also for one that is left out. */
    Optional<BroughtSession> find(String written) {
        return Optional.ofNullable(sessions.get(Texts.folded(written)));
    }

    /** What is wrong with how a row names one, or null. */
    @Nullable
    String fault(String written) {
        String key = Texts.folded(written);
        if (key.isEmpty()) {
            return "Give the id that the session has in the file of sessions.";
        }
        if (sessions.containsKey(key) || leftOut.contains(key) && !ofFaulty.contains(key)) {
            return null;
        }
        return ofFaulty.contains(key)
                ? "This session’s row in the file of sessions has to be corrected first."
                : "No session in the file of sessions has this id.";
    }
}
