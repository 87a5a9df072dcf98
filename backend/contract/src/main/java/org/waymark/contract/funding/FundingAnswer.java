package org.waymark.contract.funding;

/**
 * Whether somebody's place on a qualification could be funded. It is never a promise: places are limited.
 *
 * @param reason a sentence that says why
 * @param rules which rules were asked
 */
public record FundingAnswer(Outcome outcome, String reason, String rules) {

    public enum Outcome {
        /** Would be, if the provider has a funded place left. */
        ELIGIBLE,
        NOT_ELIGIBLE,
        /** Somebody has to look at it. */
        REVIEW,
        /** Something is missing that the rules ask for, such as a list that was never imported. */
        NOT_KNOWN
    }
}
