package org.waymark.backend.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.engine.mastery.Difficulty;

/** How often each option of a question was chosen, by all and by the half that knows more. */
final class ItemCounts {

    private ItemCounts() {}

    /** @param elsewhere what the person knows by their other answers, in logits */
    record Answer(List<Integer> chosen, double elsewhere) {}

    static ItemFigure of(Question question, List<Answer> answers, Difficulty learnt) {
        List<Answer> able = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::elsewhere).reversed())
                .limit((answers.size() + 1) / 2)
                .toList();
        int options = question.check().options().size();
        return new ItemFigure(
                question.id(),
                question.version(),
                learnt,
                able.size(),
                chosen(options, answers),
                chosen(options, able));
    }

    private static List<Integer> chosen(int options, List<Answer> answers) {
        return IntStream.range(0, options)
                .map(option -> (int) answers.stream()
                        .filter(answer -> answer.chosen().contains(option))
                        .count())
                .boxed()
                .toList();
    }
}
