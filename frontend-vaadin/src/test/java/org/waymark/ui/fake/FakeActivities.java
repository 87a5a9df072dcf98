package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.catalogue.Activity.Kind;
import org.waymark.contract.participant.ActivityApi;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import org.waymark.contract.participant.ActivityWork.Feedback;
import org.waymark.contract.participant.ActivityWork.Scene;
import org.waymark.contract.participant.ActivityWork.State;
import reactor.core.publisher.Mono;

/** One activity of each kind; a scenario of two choices, each with two ways. */
public class FakeActivities implements ActivityApi {

    static final List<Activity> ALL = List.of(
            new Activity(
                    "rain",
                    Kind.SCENARIO,
                    2,
                    "The fourth wet lunchtime",
                    "A supervisor shouts across the hall.",
                    List.of(),
                    List.of("Stop her at once", "Sit down at the noisiest table")),
            new Activity(
                    "signals",
                    Kind.SORTING,
                    1,
                    "Signal or noise",
                    "Which of these does a pupil believe?",
                    List.of("Signal", "Noise"),
                    List.of("The head takes lunch duty", "A poster in the hall")),
            new Activity(
                    "steps",
                    Kind.ORDERING,
                    1,
                    "First things first",
                    "In which order?",
                    List.of(),
                    List.of("Act", "Look", "Agree")),
            new Activity(
                    "words",
                    Kind.SHORT_ANSWER,
                    0,
                    "In your words",
                    "What would you say to her?",
                    List.of(),
                    List.of()));

    private static final List<String> FURTHER = List.of("Speak with her tomorrow", "Leave it");

    private final FakeWorld world;
    private final Map<String, Map<String, ActivityEntry>> entries = new HashMap<>();

    FakeActivities(FakeWorld world) {
        this.world = world;
    }

    /** Nothing has been done in any lesson. */
    public synchronized void forget() {
        entries.clear();
    }

    @Override
    public synchronized Mono<ResponseEntity<ActivityWork>> activities(String participantId, String moduleId) {
        String key = key(participantId, moduleId);
        Map<String, ActivityEntry> done = entries.getOrDefault(key, Map.of());
        var states = ALL.stream()
                .map(activity -> state(activity, done.getOrDefault(activity.id(), ActivityEntry.empty("hash-1"))))
                .toList();
        return Mono.just(ResponseEntity.ok().eTag(world.etag(key)).body(new ActivityWork("hash-1", states)));
    }

    @Override
    public synchronized Mono<ResponseEntity<ActivityWork>> save(
            String participantId, String moduleId, String activityId, String ifMatch, ActivityEntry entry) {
        String key = key(participantId, moduleId);
        if (!ifMatch.equals(world.etag(key))) return FakeProblems.refuse(412, "stale");
        entries.computeIfAbsent(key, k -> new HashMap<>()).put(activityId, entry);
        world.touch(key);
        return activities(participantId, moduleId);
    }

    private static String key(String participantId, String moduleId) {
        return participantId + "/" + moduleId + "/activities";
    }

    static State tried(String activityId, ActivityEntry entry) {
        return ALL.stream()
                .filter(activity -> activity.id().equals(activityId))
                .map(activity -> state(activity, entry))
                .findFirst()
                .orElseThrow();
    }

    private static State state(Activity activity, ActivityEntry entry) {
        boolean finished = activity.kind() == Kind.SCENARIO ? entry.chosen().size() == 2 : entry.finished();
        return new State(
                activity.id(),
                entry.chosen(),
                entry.text(),
                entry.confidence(),
                finished,
                activity.kind() == Kind.SCENARIO ? scenes(entry) : List.of(),
                finished ? feedback(activity) : null);
    }

    private static List<Scene> scenes(ActivityEntry entry) {
        List<Scene> scenes = new ArrayList<>();
        if (!entry.chosen().isEmpty()) scenes.add(new Scene("The hall grows quieter.", FURTHER));
        if (entry.chosen().size() > 1) scenes.add(new Scene("The next day is calmer.", List.of()));
        return scenes;
    }

    private static @Nullable Feedback feedback(Activity activity) {
        return switch (activity.kind()) {
            case SCENARIO -> new Feedback(List.of(), List.of(), "Calm first, then a word in private.");
            case SORTING ->
                new Feedback(List.of(0, 1), List.of("It costs something.", "Nobody reads it."), "Acts are believed.");
            case ORDERING ->
                new Feedback(
                        List.of(2, 0, 1),
                        List.of("Only now.", "You need to know.", "Others see more."),
                        "Look before you act.");
            case SHORT_ANSWER ->
                new Feedback(
                        List.of(),
                        List.of("It begins with what went well", "It asks something"),
                        "You kept them safe. What made it so loud?");
        };
    }
}
