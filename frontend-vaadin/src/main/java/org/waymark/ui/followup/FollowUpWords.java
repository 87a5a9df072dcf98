package org.waymark.ui.followup;

import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.pathway.Preview;
import org.waymark.ui.design.Words;

/** What follows from answers, in plain English. */
final class FollowUpWords {

    static final String AGAIN =
            "Some answers about this went wrong, so we cannot tell that you know it. To read a lesson again moves nothing in"
                    + " your pathway.";

    private FollowUpWords() {}

    static String nothingToCount(FollowUp told) {
        return told.effect() == OwnKnowledge.Effect.NONE
                ? "Your provider teaches every module whole, so your pathway stays as it is."
                : "Your pathway stays as it is: there is nothing new that you have shown to know for sure.";
    }

    static String offer(FollowUp told, Preview preview) {
        Preview.Difference difference = preview.difference();
        int out = difference == null ? 0 : difference.removed().size();
        int in = difference == null ? 0 : difference.added().size();
        if (out > 0) return "You could leave out " + Words.count(out, "module");
        if (in > 0) return "You could be taught " + Words.count(in, "module") + " again";
        return told.unsure().isEmpty() ? "You could let it count" : "You could let it count no more";
    }

    static String why(FollowUp.Addition one) {
        return switch (one.kind()) {
            case DEEPER ->
                ", " + Words.hoursInFull(one.minutes())
                        + ". It goes beyond what your qualification asks, in what you know:";
            case BRIDGE -> ", " + Words.hoursInFull(one.minutes()) + ". It leads up to what you do not know yet:";
        };
    }
}
