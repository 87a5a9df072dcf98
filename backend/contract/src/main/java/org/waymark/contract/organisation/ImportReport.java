package org.waymark.contract.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import. Every row is counted once: as added, changed, closed, reopened, unchanged, not yours or refused.
 *
 * @param notYours rows of other trusts, which were left alone
 * @param refusals at most 1,000 of the refused rows
 * @param changes at most 1,000 of what was added, changed, closed and reopened
 * @param unknownCodes codes that Waymark does not know; their rows were read without them
 * @param kind of file it was; null in reports of before there were several
 */
public record ImportReport(
        long rows,
        long added,
        long changed,
        long closed,
        long reopened,
        long unchanged,
        long notYours,
        long refused,
        List<Refusal> refusals,
        List<Change> changes,
        List<UnknownCode> unknownCodes,
        @Nullable Kind kind) {

    public ImportReport {
        refusals = List.copyOf(refusals);
        changes = List.copyOf(changes);
        unknownCodes = List.copyOf(unknownCodes);
    }

    public enum Kind {
        SCHOOLS,
        /** Who took over from whom. */
        LINKS,
        /** Trusts and other groups. */
        GROUPS,
        /** Which school belongs to which group. */
        MEMBERS,
        /** Lists of eligibility for funding. */
        LISTS
    }

    /**
     * @param row counted as a spreadsheet does: the heading is row 1
     * @param what the row's own words, such as its URN and name
     */
    public record Refusal(long row, String what, String why) {}

    public record Change(String name, String what) {}

    public record UnknownCode(String column, String code, long rows) {}
}
