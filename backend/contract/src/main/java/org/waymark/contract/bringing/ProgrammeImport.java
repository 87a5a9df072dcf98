package org.waymark.contract.bringing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running programme on its way into Waymark.
 *
 * @param offer its title and cohort
 * @param files those uploaded, each kind once
 * @param jobId of the work that ran last or runs now
 * @param outcome what the last dry run found; null before it, and once something has changed since
 */
public record ProgrammeImport(
        String id,
        State state,
        String offerId,
        String offer,
        int minutesPerWeek,
        String createdBy,
        Instant created,
        List<Uploaded> files,
        @Nullable String jobId,
        @Nullable Outcome outcome) {

    public ProgrammeImport {
        files = List.copyOf(files);
    }

    public enum State {
        DRAFT,
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE;

        public boolean isWorking() {
            return this == CHECKING || this == APPLYING || this == UNDOING;
        }
    }

    /**
     * @param rows with anything in them, the header not counted
     * @param matched whether a column is matched to everything that must be there, and every value has a meaning
     */
    public record Uploaded(FileKind kind, String name, int rows, boolean matched) {}

    /**
     * @param people who would be brought in
     * @param newPeople of them, those whom Waymark does not know yet
     * @param unchanged who are on the offer already, and are left as they are
     * @param sessions null where no such file was uploaded
     */
    public record Outcome(
            int people,
            int newPeople,
            int unchanged,
            int faultyRows,
            @Nullable Sessions sessions,
            List<Line> reconciliation) {

        public Outcome {
            reconciliation = List.copyOf(reconciliation);
        }

        /** Whether applying it would change anything. */
        public boolean changesNothing() {
            return people == 0 && addedSessions() == 0;
        }

        public int addedSessions() {
            return sessions == null ? 0 : sessions.added();
        }
    }

    /**
     * @param added which would be added to the offer
     * @param unchanged which are in the offer already, and are left as they are
     */
    public record Sessions(int added, int unchanged) {}

    /**
     * A count in the files against the count that would be in Waymark.
     *
     * @param differences they add up to the one less the other
     */
    public record Line(String what, int inFile, int inWaymark, List<Difference> differences) {

        public Line {
            differences = List.copyOf(differences);
        }
    }

    public record Difference(int count, String why) {}
}
