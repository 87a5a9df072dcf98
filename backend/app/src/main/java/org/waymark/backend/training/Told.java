package org.waymark.backend.training;

import java.util.ArrayList;
import java.util.List;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Training;
import org.waymark.contract.training.TrainingEffect;

/** Who sees a change, and what of it. */
final class Told {

    private Told() {}

    static List<TrainingEffect.Told> of(Participant participant, Training wanted, String provider) {
        List<TrainingEffect.Told> told = new ArrayList<>();
        told.add(new TrainingEffect.Told(
                provider,
                switch (wanted.state()) {
                    case DEFERRED -> "gets a mail and sees that you pause, until when, and your reason.";
                    case ACTIVE -> "gets a mail and sees that you are back, and in which cohort.";
                    case WITHDRAWN -> "gets a mail and sees that you have stopped, and your reason.";
                }));
        String employers = switch (wanted.state()) {
            case DEFERRED ->
                "gets a mail and sees “Paused” and the date, never the reason. You do not count as behind.";
            case ACTIVE -> "gets a mail and sees you among those in training again.";
            case WITHDRAWN -> "gets a mail and sees “Stopped”, never the reason.";
        };
        Person person = participant.person();
        if (person.trustName() != null) {
            told.add(new TrainingEffect.Told(person.trustName(), employers));
        }
        if (!person.otherTrusts().isEmpty()) {
            told.add(new TrainingEffect.Told("Any other trust that employs you", employers));
        }
        told.add(new TrainingEffect.Told(
                "The Department for Education",
                "hears of it, with the reason where there is one, from " + provider
                        + ", once your start has been declared. It then writes to you."));
        return told;
    }
}
