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
final class Checks {

    private Checks() {}

    /** An answer is right when exactly the right options were chosen. */
    static Learning.Answered mark(TaughtModule taught, Answer answer) {
        Check check = check(taught, answer.checkId());
        int options = check.options().size();
        List<Integer> chosen = answer.chosen().stream().distinct().sorted().toList();
        if (chosen.stream().anyMatch(i -> i < 0 || i >= options)) {
            throw ProblemException.invalid("That answer does not exist. Load the lesson again.");
        }
        if (check.kind() == Check.Kind.ONE && chosen.size() != 1) {
            throw ProblemException.invalid("Choose one answer.");
        }
        Set<Integer> right = IntStream.range(0, options)
                .filter(i -> check.options().get(i).correct())
                .boxed()
                .collect(Collectors.toSet());
        return new Learning.Answered(
                check.id(), check.statement().toString(), chosen, right.equals(Set.copyOf(chosen)));
    }

    static AnswerResult explain(TaughtModule taught, Learning.Answered answered) {
        Check check = check(taught, answered.checkId());
        return new AnswerResult(
                check.id(),
                answered.chosen(),
                answered.correct(),
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
