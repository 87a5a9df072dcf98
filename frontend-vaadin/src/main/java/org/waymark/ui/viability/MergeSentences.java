package org.waymark.ui.viability;

import java.util.stream.Collectors;
import org.waymark.contract.viability.MergePlan.Merge;
import org.waymark.ui.design.Words;

/** Each merge in words: what it saves, whom it costs something, and what would keep the cohort instead. */
final class MergeSentences {

    private MergeSentences() {}

    static String of(Merge merge) {
        String saves = merge.saves() == 0 ? "nothing" : Words.pounds(merge.saves());
        return merge.cohort() + " (" + Words.people(merge.people()) + ") " + where(merge) + ". "
                + (merge.into().isEmpty() ? "" : "That saves " + saves + "; " + worse(merge.worseOff()) + " ")
                + keep(merge);
    }

    private static String where(Merge merge) {
        String into = merge.into().stream()
                .map(one -> one.cohort() + " (" + Words.people(one.people()) + ")")
                .collect(Collectors.joining(" and to "));
        int stay = merge.withoutPlace();
        if (into.isEmpty())
            return stay == 0 ? "has nobody" : "stays: there is no other cohort for " + Words.people(stay) + " of it";
        return "goes to " + into
                + (stay == 0 ? "" : ", and " + Words.people(stay) + " would stay, having no other cohort");
    }

    private static String worse(int people) {
        return people == 0 ? "nobody is worse off." : Words.people(people) + " would be worse off.";
    }

    private static String keep(Merge merge) {
        if (merge.morePeople() <= 0) return "";
        return Words.count(merge.morePeople(), "more person").replace("persons", "people")
                + (merge.into().isEmpty() ? " would make it pay for itself: " : " would keep it: ")
                + (merge.withinReach() == 0 ? "nobody" : Words.people(merge.withinReach()))
                + " of other small cohorts could come.";
    }

    /** Of other providers nobody learns more than that they are near. */
    static String nearOthers(int people) {
        return Words.people(people)
                + " of your small cohorts could reach a cohort of another provider. Nobody there is told:"
                + " people change provider only if they ask for it themselves.";
    }
}
