package org.waymark.backend.organisation.gias;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.contract.organisation.ImportReport;
import org.waymark.contract.organisation.ImportReport.Change;
import org.waymark.contract.organisation.ImportReport.Refusal;
import org.waymark.contract.organisation.ImportReport.UnknownCode;

/** Counts what becomes of the rows; used by one import, row after row. */
final class Tally {

    private static final int MOST_LISTED = 1000;
    private static final int MOST_CODES = 200;

    enum Fate {
        ADDED,
        CHANGED,
        CLOSED,
        REOPENED,
        UNCHANGED,
        NOT_YOURS,
        REFUSED
    }

    private record Code(String column, String code) implements Comparable<Code> {
        @Override
        public int compareTo(Code other) {
            return (column + '\n' + code).compareTo(other.column + '\n' + other.code);
        }
    }

    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Code, Long> unknown = new TreeMap<>();

    void count(Fate fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    void refuse(Row row, String what, String why) {
        count(Fate.REFUSED);
        if (refusals.size() < MOST_LISTED) {
            refusals.add(new Refusal(row.number(), what, why));
        }
    }

    void changed(Fate fate, String name, String what) {
        count(fate);
        if (changes.size() < MOST_LISTED) {
            changes.add(new Change(name, what));
        }
    }

    void unknown(String column, String code) {
        Code key = new Code(column, code.length() > 40 ? code.substring(0, 40) : code);
        if (unknown.size() < MOST_CODES || unknown.containsKey(key)) {
            unknown.merge(key, 1L, Long::sum);
        }
    }

    long rows() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    ImportReport report(RegisterFile kind) {
        return new ImportReport(
                rows(),
                of(Fate.ADDED),
                of(Fate.CHANGED),
                of(Fate.CLOSED),
                of(Fate.REOPENED),
                of(Fate.UNCHANGED),
                of(Fate.NOT_YOURS),
                of(Fate.REFUSED),
                refusals,
                changes,
                unknown.entrySet().stream()
                        .map(e ->
                                new UnknownCode(e.getKey().column(), e.getKey().code(), e.getValue()))
                        .toList(),
                kind.kind());
    }

    private long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }
}
