package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;

/** What the invented people have chosen and done. */
public class FakeWorld {

    private final Map<String, Choices> choices = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    synchronized boolean knows(String participantId) {
        return FakePerson.find(participantId).isPresent();
    }

    synchronized Pathway pathway(String participantId) {
        return plan(participantId, choices(participantId));
    }

    synchronized Pathway plan(String participantId, Choices wanted) {
        FakePerson person = FakePerson.find(participantId).orElseThrow();
        return new FakePlanner(wanted).plan(participantId, person.name(), person.stepsDone());
    }

    synchronized Choices choices(String participantId) {
        return choices.getOrDefault(
                participantId,
                first(FakePerson.find(participantId).orElseThrow().phase()));
    }

    synchronized void choose(String participantId, Choices wanted) {
        choices.put(participantId, wanted);
        versions.merge("pathway/" + participantId, 1, Integer::sum);
    }

    synchronized String etag(String what) {
        return "\"" + versions.getOrDefault(what, 0) + "\"";
    }

    /** As if another tab had changed it. */
    public synchronized void touch(String what) {
        versions.merge(what, 1, Integer::sum);
    }

    synchronized void answered(Answer answer) {
        answers.add(answer);
    }

    /** To a check of a lesson. */
    public synchronized Answer lastAnswer() {
        return answers.getLast();
    }

    private static Choices first(Phase phase) {
        return new Choices(150, null, phase, true, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
