package org.waymark.ui.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;

/** What the invented people have chosen and done. */
public class FakeWorld {

    private record Person(String name, int stepsDone, Phase phase) {}

    private static final Map<String, Person> PEOPLE = Map.of(
            "amira.khan", new Person("Amira Khan", 4, Phase.PRIMARY),
            "tom.okafor", new Person("Tom Okafor", 7, Phase.SECONDARY),
            "ruth.penhale", new Person("Ruth Penhale", 2, Phase.AP_SEND),
            "new.starter", new Person("Nia Starter", 0, Phase.PRIMARY));

    private final Map<String, Choices> choices = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();

    synchronized boolean knows(String participantId) {
        return PEOPLE.containsKey(participantId);
    }

    synchronized Pathway pathway(String participantId) {
        return plan(participantId, choices(participantId));
    }

    synchronized Pathway plan(String participantId, Choices wanted) {
        Person person = PEOPLE.get(participantId);
        return new FakePlanner(wanted).plan(participantId, person.name(), person.stepsDone());
    }

    synchronized Choices choices(String participantId) {
        return choices.getOrDefault(
                participantId, first(PEOPLE.get(participantId).phase()));
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

    private static Choices first(Phase phase) {
        return new Choices(150, null, phase, true, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
