package org.waymark.backend.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.waymark.backend.catalogue.Check;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.engine.mastery.Difficulty;

/** What makes a question worth a look. Luck alone raises the first flag of one good question in twenty at most. */
final class ItemFlags {

    private static final double NEARLY_ALL = 0.95;
    private static final double NEARLY_NONE = 0.1;
    /** Standard errors: one good question in twenty is farther off. */
    private static final double BY_LUCK = 1.64;
    /** What authors say they are sure of: 19 of 20 within two standard deviations. */
    private static final double SURE = 2;

    private final Question question;
    private final ItemFigure figure;
    private final Difficulty learnt;

    ItemFlags(Question question, ItemFigure figure) {
        this.question = question;
        this.figure = figure;
        this.learnt = figure.learnt();
    }

    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        raise(flags, Flag.GOES_AGAINST, learnt.link() < -BY_LUCK / Math.sqrt(learnt.answers()));
        raise(flags, Flag.RIVAL, hasRival());
        raise(flags, Flag.NEARLY_ALL_RIGHT, learnt.right() >= NEARLY_ALL * learnt.answers());
        raise(flags, Flag.NEARLY_ALL_WRONG, learnt.right() <= NEARLY_NONE * learnt.answers());
        raise(flags, Flag.FAR_FROM_GUESS, isFar());
        raise(
                flags,
                Flag.OPTION_UNUSED,
                options(option -> !isRight(option) && times(option) == 0)
                        .findAny()
                        .isPresent());
        return flags;
    }

    private static void raise(Set<Flag> flags, Flag flag, boolean is) {
        if (is) {
            flags.add(flag);
        }
    }

    private boolean hasRival() {
        List<Integer> able = figure.chosenByAble();
        int right = options(this::isRight).map(able::get).min().orElse(0);
        return options(option -> !isRight(option)).map(able::get).anyMatch(times -> times > right);
    }

    private boolean isFar() {
        double away = learnt.difficulty() - question.thought().difficulty();
        return Math.abs(away) > SURE * question.thought().difficultySd();
    }

    private int times(int option) {
        return figure.chosen().get(option);
    }

    private boolean isRight(int option) {
        return question.check().options().get(option).correct();
    }

    private IntStream options(IntPredicate which) {
        List<Check.Option> all = question.check().options();
        return IntStream.range(0, all.size()).filter(which);
    }
}
