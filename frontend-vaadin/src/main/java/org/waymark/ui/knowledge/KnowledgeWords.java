package org.waymark.ui.knowledge;

import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Belief;
import org.waymark.contract.diagnosis.OwnKnowledge.Shown;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;
import org.waymark.ui.learn.ConfidenceWords;

/** What is believed of somebody, in plain English. */
final class KnowledgeWords {

    private KnowledgeWords() {}

    static String result(AnswerResult result) {
        return result.correct() ? "That is right." : "Not this time. Beneath each answer you can read why.";
    }

    static String over(ShortCheck check) {
        if (check.answered() == 0)
            return "Everybody is taught what this area asks for, or there are no questions about the rest of it. So no"
                    + " answer could save you time here.";
        return switch (check.over()) {
            case SURE -> "Further questions are not likely to save you the time that they take.";
            case LONG_ENOUGH -> "No area takes more questions than this.";
            case NO_QUESTION_LEFT -> "There is no further question that could decide anything.";
            case null -> "";
        };
    }

    static StatusTag tag(Belief belief) {
        if (belief.contested() != null) return new StatusTag("You do not agree", Tone.CARE);
        if (belief.earlier() != null) return new StatusTag("Taught before", Tone.GOOD);
        return switch (belief.sure()) {
            case KNOWN -> new StatusTag("You know this", Tone.GOOD);
            case PROBABLY -> new StatusTag("You probably know this", Tone.ACTIVE);
            case CANNOT_TELL -> new StatusTag("We cannot tell", Tone.PLAIN);
            case PROBABLY_NOT -> new StatusTag("Probably not yet", Tone.PLAIN);
            case NOT_KNOWN_YET -> new StatusTag("Nothing asked yet", Tone.PLAIN);
        };
    }

    static String howSure(Belief belief) {
        return switch (belief.sure()) {
            case KNOWN ->
                "We are " + belief.percent() + " in 100 sure that you know it, from two right answers or more.";
            case NOT_KNOWN_YET ->
                "We have asked you nothing about it. From what you answered elsewhere, the chance that you know it is "
                        + belief.percent() + " in 100.";
            case PROBABLY, CANNOT_TELL, PROBABLY_NOT ->
                "The chance that you know it is " + belief.percent() + " in 100. To be sure, we ask for 95.";
        };
    }

    static String shown(Shown shown) {
        String where = shown.inLesson() ? "in a lesson" : "in a short check";
        Confidence confidence = shown.confidence();
        return (shown.right() ? "Right" : "Not right") + ", " + where + ", " + Words.day(shown.on())
                + (confidence == null ? "" : ". You said: “" + ConfidenceWords.sure(confidence) + "”") + ". "
                + shown.question()
                + (shown.restsOn() == 0
                        ? ""
                        : " (How hard it is was known from " + Words.count(shown.restsOn(), "answer") + ".)");
    }

    /** "2 of 7 statements known", for the head of an area. */
    static String area(OwnKnowledge.Area area) {
        long known = area.statements().stream().filter(KnowledgeWords::isKnown).count();
        return known + " of " + Words.count(area.statements().size(), "statement") + " known";
    }

    private static boolean isKnown(Belief belief) {
        return belief.contested() == null && (belief.sure() == OwnKnowledge.Sure.KNOWN || belief.earlier() != null);
    }
}
