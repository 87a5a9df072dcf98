package org.waymark.backend.learning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;

/** Marks answers and explains them. */
public final class Checks {

    private Checks() {}

    static Learning.Answered mark(TaughtModule taught, Answer answer) {
        Check check = check(taught, answer.checkId());
        List<Integer> chosen = chosen(check, answer.chosen());
        return new Learning.Answered(
                check.id(), check.statement().toString(), chosen, isRight(check, chosen), answer.confidence());
    }

    static AnswerResult explain(TaughtModule taught, Learning.Answered answered) {
        return explain(check(taught, answered.checkId()), answered.chosen(), answered.correct());
    }

    /** What was chosen, each option once and in order; refuses what cannot be chosen (422). */
    public static List<Integer> chosen(Check check, List<Integer> given) {
        int options = check.options().size();
        List<Integer> chosen = given.stream().distinct().sorted().toList();
        if (chosen.stream().anyMatch(i -> i < 0 || i >= options)) {
            throw ProblemException.invalid("That answer does not exist. Load the page again.");
        }
        if (check.kind() == Check.Kind.ONE && chosen.size() != 1) {
            throw ProblemException.invalid("Choose one answer.");
        }
        return chosen;
    }

    /** An answer is right when exactly the right options were chosen. */
    public static boolean isRight(Check check, List<Integer> chosen) {
        Set<Integer> right = IntStream.range(0, check.options().size())
                .filter(i -> check.options().get(i).correct())
                .boxed()
                .collect(Collectors.toSet());
        return right.equals(Set.copyOf(chosen));
    }

    public static AnswerResult explain(Check check, List<Integer> chosen, boolean correct) {
        return new AnswerResult(
                check.id(),
                chosen,
                correct,
                check.options().stream()
                        .map(option -> new AnswerResult.Explained(option.correct(), option.why()))
                        .toList());
    }

    private static Check check(TaughtModule taught, String checkId) {
        return taught.checks().stream()
                .filter(check -> check.id().equals(checkId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such question in this lesson."));
    }
}
