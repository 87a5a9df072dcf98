package org.waymark.ui.prior;

import org.waymark.contract.prior.PriorClaim;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** A claim in words. */
final class PriorWords {

    static final int LONGEST = 2000;

    private PriorWords() {}

    static StatusTag state(PriorClaim claim) {
        return switch (claim.state()) {
            case CLAIMED -> new StatusTag("Waits for a decision", Tone.ACTIVE);
            case APPROVED -> new StatusTag("Approved", Tone.GOOD);
            case SECOND_LOOK -> new StatusTag("Approved, second look to come", Tone.GOOD);
            case DECLINED -> new StatusTag("Declined", Tone.CARE);
            case EXPIRED -> new StatusTag("No longer counts", Tone.PLAIN);
            case TAKEN_BACK -> new StatusTag("Taken back", Tone.PLAIN);
        };
    }

    /** What was claimed, and what came of it. */
    static SummaryList facts(PriorClaim claim) {
        SummaryList facts = new SummaryList()
                .row("How it stands", state(claim))
                .row("What was learnt, and what shows it", claim.text())
                .row("Where", claim.place())
                .row("Finished on", Words.day(claim.learnt()));
        if (claim.until() != null) facts.row("Counts until", Words.day(claim.until()));
        if (claim.words() != null) facts.row("Why", claim.words());
        if (claim.decidedBy() != null && claim.decided() != null)
            facts.row(
                    "Decided",
                    claim.decidedBy() + ", "
                            + Words.day(Words.inEngland(claim.decided()).toLocalDate()));
        return facts;
    }
}
