package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.contract.pathway.Pathway.Reason.About;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Reason;

/** Tells the engine's reasons in plain English. The tags are stable; the sentences may be reworded. */
final class ReasonSentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Content content;

    ReasonSentences(Content content) {
        this.content = content;
    }

    org.waymark.contract.pathway.Pathway.Reason tell(Reason reason) {
        return switch (reason) {
            case Reason.Covers r -> why("covers", covers(r));
            case Reason.RequiredBy r -> why("required-by", "It prepares you for " + topics(r.topics()) + ".");
            case Reason.Chosen r -> why("chosen", "You chose it.");
            case Reason.Taken r -> now("taken", taken(r));
            case Reason.PhaseVariant r ->
                version("phase-variant", "It is written for " + place(r.phase()) + ", which is where you lead.");
            case Reason.UniversalOnly r ->
                version("universal", "The topic is the same in every phase, so there is one version for all.");
            case Reason.BestFit r ->
                version("best-fit", "Of the versions that fit you, this one takes you least time.");
            case Reason.VariantChosen r -> version("variant-chosen", "You asked for this version.");
            case Reason.VariantBegun r -> version("variant-begun", "You began in this version.");
            case Reason.AfterPrerequisite r ->
                now("after-prerequisite", "It builds on " + topic(r.topic()) + ", so it follows that.");
            case Reason.SessionDated r -> now("session-dated", "Its session on " + day(r.date()) + " sets the date.");
            case Reason.FirstFreeWeek r ->
                now("first-free-week", "The week of " + day(r.week()) + " is the first with room for it, in its turn.");
            case Reason.BetterSpread r ->
                now(
                        "better-spread",
                        "It could begin in the week of " + day(r.couldBegin())
                                + ", but this way your weeks are more even and your topics less scattered.");
            case Reason.InTurn r -> now("in-turn", "It comes in its turn; nothing else holds it to these weeks.");
            case Reason.RecordedCatchUp r ->
                now(
                        "recorded-catch-up",
                        "You cannot get to a session of it, so you study a recording for " + r.minutes()
                                + " minutes instead.");
            case Reason.KnownAlready r -> why("known-already", known(r.credits()));
            case Reason.CoveredBy r -> why("covered-by", "What it teaches is taught by " + topics(r.topics()) + ".");
            case Reason.BelowLevel r ->
                why("below-level", "It is pitched below the level your qualification asks for.");
            case Reason.Excluded r -> why("excluded", "You left it out.");
            case Reason.OtherVariantChosen r ->
                version("other-variant", "You have another version: " + module(r.module()) + ".");
            case Reason.OtherPhase r -> version("other-phase", "It is written for a phase you do not lead in.");
            case Reason.NoSession r ->
                why("no-session", "There is no session of it that you can get to, and no recording in its place.");
            case Reason.PrerequisiteMissing r ->
                why("prerequisite-missing", "It builds on " + topics(r.topics()) + ", which you cannot take.");
        };
    }

    String statement(StatementId id) {
        return content.find(id).map(Statement::text).orElse(id.toString());
    }

    String topic(TopicId id) {
        return content.find(id).map(topic -> "‘" + topic.title() + "’").orElse(id.toString());
    }

    String topics(Collection<TopicId> ids) {
        return list(ids.stream().map(this::topic).toList());
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "nothing";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
        };
    }

    String module(ModuleId id) {
        return content.find(id).map(m -> "‘" + m.module().title() + "’").orElse(id.toString());
    }

    private String covers(Reason.Covers reason) {
        if (reason.alone().isEmpty()) {
            return "It adds to " + count(reason.shared().size(), "statement")
                    + " of your qualification that other steps teach too.";
        }
        String first = statement(reason.alone().getFirst());
        String more = reason.alone().size() > 1
                ? " It is the only step that teaches this and "
                        + count(reason.alone().size() - 1, "more statement") + " your qualification asks for."
                : " It is the only step that teaches this.";
        return "Your qualification asks for this: “" + first + "”" + more;
    }

    private static String taken(Reason.Taken reason) {
        if (reason.completed() != null) {
            return "You finished it on " + day(reason.completed()) + ".";
        }
        return reason.started() == null ? "You have booked it." : "You started it on " + day(reason.started()) + ".";
    }

    private static String known(List<Credit> credits) {
        boolean earlier = credits.stream().anyMatch(c -> c.source() == Credit.Source.EARLIER_QUALIFICATION);
        if (earlier) {
            return "An earlier qualification of yours taught what it teaches, at the level asked.";
        }
        if (credits.stream().anyMatch(c -> c.source() == Credit.Source.APPROVED)) {
            return "You learnt what it teaches before, as your provider has approved.";
        }
        boolean shown = credits.stream().anyMatch(c -> c.source() == Credit.Source.CHECKED);
        return shown ? "You have shown in short checks that you know what it teaches." : "You know what it teaches.";
    }

    private static String place(Phase phase) {
        return switch (phase) {
            case PRIMARY -> "primary schools";
            case SECONDARY -> "secondary schools";
            case AP_SEND -> "special schools and alternative provision";
        };
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static org.waymark.contract.pathway.Pathway.Reason why(String tag, String sentence) {
        return new org.waymark.contract.pathway.Pathway.Reason(About.WHY_THIS, tag, sentence);
    }

    private static org.waymark.contract.pathway.Pathway.Reason now(String tag, String sentence) {
        return new org.waymark.contract.pathway.Pathway.Reason(About.WHY_NOW, tag, sentence);
    }

    private static org.waymark.contract.pathway.Pathway.Reason version(String tag, String sentence) {
        return new org.waymark.contract.pathway.Pathway.Reason(About.WHY_THIS_VERSION, tag, sentence);
    }
}
