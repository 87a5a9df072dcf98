package org.waymark.backend.organisation.gias;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.Rurality;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Setting;
import org.waymark.contract.organisation.School.Status;

/**
 * Reads rows of the file of all establishments. Columns about people (the head's name, telephone numbers) are not read.
 */
final class SchoolRows {

    private static final String TYPE = "TypeOfEstablishment (code)";
    private static final String STATUS = "EstablishmentStatus (code)";
    private static final String PHASE = "PhaseOfEducation (code)";
    private static final String RURAL = "UrbanRural (code)";
    private static final String TRUST = "Trusts (code)";

    static final List<String> COLUMNS = List.of(
            "URN",
            "LA (name)",
            "EstablishmentName",
            TYPE,
            STATUS,
            "CloseDate",
            PHASE,
            "StatutoryLowAge",
            "StatutoryHighAge",
            "NumberOfPupils",
            "PercentageFSM",
            TRUST,
            "Trusts (name)",
            "UKPRN",
            "Postcode",
            "Diocese (name)",
            "GOR (name)",
            RURAL,
            "Easting",
            "Northing",
            "LSOA (code)");

    private static final Map<String, Status> STATUSES =
            Map.of("1", Status.OPEN, "2", Status.CLOSED, "3", Status.PROPOSED_TO_CLOSE, "4", Status.PROPOSED_TO_OPEN);
    private static final Set<String> PHASES = Set.of("0", "1", "2", "3", "4", "5", "6", "7");
    private static final Set<String> NO_RURALITY = Set.of("99", "9");
    private static final Set<String> NOTHING = Set.of("Not applicable", "999", "999999999", "0000");
    private static final int URNS = 10_000_000;

    private final Tally tally;
    private final RegisterIds ids;
    private final BitSet seen = new BitSet();

    SchoolRows(Tally tally, RegisterIds ids) {
        this.tally = tally;
        this.ids = ids;
    }

    /** @param trustUid of the row's trust, or null for a maintained school */
    record Read(Row row, School school, @Nullable String trustUid) {}

    /** @throws RefusedException where the row cannot be taken */
    Read read(Row row) {
        if (!row.isWhole()) {
            throw new RefusedException("It has " + row.cells().size() + " cells, the heading has "
                    + row.columns().count() + ".");
        }
        String urn = urn(row);
        RegisterEntry entry = entry(row, urn);
        String trustUid = row.find(TRUST);
        return new Read(row, school(row, urn, entry, trustUid), trustUid);
    }

    static String what(Row row) {
        return (row.find("URN") + " " + row.find("EstablishmentName"))
                .replace("null", "")
                .strip();
    }

    private String urn(Row row) {
        String urn = row.get("URN");
        Integer number = row.number("URN");
        if (number == null || number < 1 || number >= URNS || !urn.equals(number.toString())) {
            throw new RefusedException("“" + urn + "” is no URN.");
        }
        if (seen.get(number)) {
            throw new RefusedException("The URN " + urn + " is in the file a second time.");
        }
        seen.set(number);
        return urn;
    }

    private RegisterEntry entry(Row row, String urn) {
        String status = row.get(STATUS);
        if (!STATUSES.containsKey(status)) {
            tally.unknown(STATUS, status);
            throw new RefusedException(
                    "The status " + status + " is not known, so it is not clear whether it is open.");
        }
        return new RegisterEntry(
                urn,
                row.find("UKPRN"),
                STATUSES.get(status),
                row.day("CloseDate"),
                row.get(TYPE),
                phase(row),
                row.number("StatutoryLowAge"),
                row.number("StatutoryHighAge"),
                row.percent("PercentageFSM"),
                text(row, "GOR (name)"),
                text(row, "LA (name)"),
                rurality(row),
                text(row, "Postcode"),
                text(row, "LSOA (code)"),
                text(row, "Diocese (name)"));
    }

    private @Nullable String phase(Row row) {
        String phase = row.find(PHASE);
        if (phase == null || PHASES.contains(phase)) {
            return phase;
        }
        tally.unknown(PHASE, phase);
        return null;
    }

    private @Nullable Rurality rurality(Row row) {
        String code = row.find(RURAL);
        if (code == null || NO_RURALITY.contains(code)) {
            return null;
        }
        if (!Rurality.isKnown(code)) {
            tally.unknown(RURAL, code);
            return null;
        }
        return new Rurality(code);
    }

    private static @Nullable String text(Row row, String column) {
        String text = row.find(column);
        return text == null || NOTHING.contains(text) ? null : row.get(column);
    }

    private School school(Row row, String urn, RegisterEntry entry, @Nullable String trustUid) {
        Setting.Known known = switch (entry.setting()) {
            case Setting.Known setting -> setting;
            case Setting.Unknown unknown -> null;
        };
        if (known == null && entry.status() != Status.CLOSED) {
            tally.unknown(
                    "Setting from type, phase and ages",
                    entry.type() + ", " + entry.phase() + ", " + entry.lowAge() + "–" + entry.highAge());
        }
        Rurality rurality = entry.rurality();
        return new School(
                ids.school(urn),
                row.get("EstablishmentName"),
                known == null ? null : known.main(),
                known == null ? null : known.kind(),
                rurality != null && rurality.isRural(),
                row.number("NumberOfPupils"),
                trustUid == null ? null : ids.trust(trustUid),
                trustUid == null ? null : row.get("Trusts (name)"),
                School.ENGLAND,
                place(row, "Easting"),
                place(row, "Northing"),
                entry);
    }

    /** The register writes 0 where it does not know. */
    private static @Nullable Integer place(Row row, String column) {
        Integer metres = row.number(column);
        return metres == null || metres == 0 ? null : metres;
    }
}
