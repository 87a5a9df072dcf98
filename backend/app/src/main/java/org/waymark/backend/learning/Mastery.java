package org.waymark.backend.learning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.participant.Progress.AreaMastery;

/**
 * What was shown in checks, by area of the framework. A statement counts as shown after two right answers or more and no
 * wrong one: one right answer may be luck.
 */
final class Mastery {

    private static final int ENOUGH = 2;

    private Mastery() {}

    static List<AreaMastery> byArea(Framework framework, Learning learning) {
        Map<String, List<Learning.Answered>> answers = learning.steps().stream()
                .flatMap(step -> step.answers().stream())
                .collect(Collectors.groupingBy(Learning.Answered::statement));
        return framework.areas().stream().map(area -> area(area, answers)).toList();
    }

    /** Whether what was answered about a statement shows it. */
    static boolean isShown(List<Learning.Answered> given) {
        long right = given.stream().filter(Learning.Answered::correct).count();
        return right >= ENOUGH && right == given.size();
    }

    private static AreaMastery area(Framework.Area area, Map<String, List<Learning.Answered>> answers) {
        int shown = 0;
        int begun = 0;
        for (Framework.Ask ask : area.asks()) {
            List<Learning.Answered> given = answers.getOrDefault(ask.statement().toString(), List.of());
            long right = given.stream().filter(Learning.Answered::correct).count();
            if (isShown(given)) {
                shown++;
            } else if (right > 0) {
                begun++;
            }
        }
        return new AreaMastery(area.id(), area.title(), area.asks().size(), shown, begun);
    }
}
