package org.waymark.backend.training;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingChange;

/** Which changes make sense, and whose they are: people decide for themselves; a provider brings back who has stopped. */
@Component
class ChangeRules {

    /** Who is ill tells later. */
    private static final int WEEKS_LATE = 4;

    /** The Department knows no longest pause; this catches a slip in the year. */
    private static final int MOST_YEARS = 3;

    private final Reasons reasons;
    private final Today today;

    ChangeRules(Reasons reasons, Today today) {
        this.reasons = reasons;
        this.today = today;
    }

    /** What the person's training would be. Fails with a sentence where the change makes no sense. */
    Training training(Scope scope, Participant participant, TrainingChange wanted) {
        if (participant.standing() != Standing.ENROLLED) {
            throw ProblemException.conflict("There is no place yet, so there is nothing to pause or stop.");
        }
        if (!(scope instanceof Scope.Self)
                && !(wanted.to() == State.ACTIVE && participant.training().isOver())) {
            throw ProblemException.forbidden();
        }
        String id = MadeChange.idOf(participant);
        return switch (wanted.to()) {
            case DEFERRED -> paused(participant.training(), wanted, id);
            case ACTIVE -> back(scope, participant.training(), id);
            case WITHDRAWN -> stopped(participant.training(), wanted, id);
        };
    }

    private Training paused(Training now, TrainingChange wanted, String id) {
        if (now.isOver()) {
            throw ProblemException.conflict("You have stopped, so there is nothing to pause.");
        }
        mustBeKnown(wanted.reason(), State.DEFERRED);
        LocalDate until = wanted.until();
        if (until == null) {
            throw ProblemException.invalid("Enter the day on which you expect to be back. You can change it later.");
        }
        LocalDate from = from(now, wanted.from());
        if (!until.isAfter(from) || !until.isAfter(today.date())) {
            throw ProblemException.invalid(
                    "The day on which you are back must come after today and after the first day" + " of the pause.");
        }
        if (until.isAfter(from.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid("That is more than three years. Check the year, or stop and come back later"
                    + " through your provider.");
        }
        return new Training(State.DEFERRED, from, until, false, id);
    }

    private LocalDate from(Training now, @Nullable LocalDate wanted) {
        LocalDate from = wanted == null ? Objects.requireNonNullElse(now.from(), today.date()) : wanted;
        if (now.state() != State.DEFERRED && from.isBefore(today.date().minusWeeks(WEEKS_LATE))) {
            throw ProblemException.invalid("A pause can begin up to four weeks ago. Choose a later first day.");
        }
        if (from.isAfter(today.date().plusYears(1))) {
            throw ProblemException.invalid("A pause can begin within a year from now. Choose an earlier first day.");
        }
        return from;
    }

    /** Those who have stopped come back through their provider, which has to agree on it with the Department. */
    private Training back(Scope scope, Training now, String id) {
        return switch (now.state()) {
            case ACTIVE -> throw ProblemException.conflict("You are in training already.");
            case DEFERRED -> new Training(State.ACTIVE, today.date(), null, false, id);
            case WITHDRAWN -> {
                if (scope instanceof Scope.Self) {
                    throw ProblemException.conflict("You have stopped. Your provider can bring you back: ask it.");
                }
                yield new Training(State.ACTIVE, today.date(), null, false, id);
            }
        };
    }

    private Training stopped(Training now, TrainingChange wanted, String id) {
        if (now.isOver()) {
            throw ProblemException.conflict("You have stopped already.");
        }
        mustBeKnown(wanted.reason(), State.WITHDRAWN);
        return new Training(State.WITHDRAWN, today.date(), null, true, id);
    }

    private void mustBeKnown(@Nullable String reason, State of) {
        if (!reasons.isOne(reason, of)) {
            throw ProblemException.invalid("Choose one of the reasons.");
        }
    }
}
