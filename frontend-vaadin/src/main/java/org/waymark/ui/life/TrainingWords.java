package org.waymark.ui.life;

import java.util.Objects;
import org.waymark.contract.training.Training;
import org.waymark.ui.design.Words;

final class TrainingWords {

    private TrainingWords() {}

    static String standing(Training training) {
        return switch (training.state()) {
            case ACTIVE ->
                "You are on %s with %s, %s.".formatted(training.qualification(), training.provider(), training.cohort())
                        + finish(training);
            case DEFERRED ->
                "You have paused %s from %s. You expect to be back on %s."
                                .formatted(
                                        training.qualification(),
                                        Words.day(Objects.requireNonNull(training.from())),
                                        Words.day(Objects.requireNonNull(training.until())))
                        + (training.finish() == null
                                ? " Your cohort will be over by then: when you come back you choose a later one."
                                : finish(training));
            case WITHDRAWN ->
                "You stopped %s on %s."
                        .formatted(training.qualification(), Words.day(Objects.requireNonNull(training.from())));
        };
    }

    private static String finish(Training training) {
        return training.finish() == null ? "" : " You finish on " + Words.day(training.finish()) + ".";
    }

    /** What the last change was. */
    static String change(Training training) {
        return switch (training.state()) {
            case ACTIVE -> "You came back";
            case DEFERRED -> "You paused";
            case WITHDRAWN -> "You stopped";
        };
    }

    static String done(Training training) {
        return switch (training.state()) {
            case ACTIVE -> "You are in training";
            case DEFERRED -> "Your pause is arranged";
            case WITHDRAWN -> "You have stopped";
        };
    }
}
