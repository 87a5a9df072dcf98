package org.waymark.ui.learn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.TryOutApi;
import org.waymark.ui.client.Calls;

/** An author's trying out of one lesson. It is forgotten with the page. */
final class TryOutDesk implements ActivityDesk, Marking {

    private final transient TryOutApi tryOuts;
    private final String moduleId;
    private final String contentHash;
    private final String mark;
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Set<List<Integer>>> ways = new HashMap<>();

    TryOutDesk(TryOutApi tryOuts, Lesson lesson, String mark) {
        this.mark = mark;
        this.tryOuts = tryOuts;
        this.moduleId = lesson.moduleId();
        this.contentHash = lesson.contentHash();
    }

    @Override
    public String moduleId() {
        return moduleId;
    }

    @Override
    public State state(String activityId) {
        return states.getOrDefault(activityId, new State(activityId, List.of(), "", null, false, List.of(), null));
    }

    @Override
    public void save(String activityId, Change c) {
        var entry = new ActivityEntry(contentHash, c.chosen(), c.text(), c.confidence(), c.finished());
        states.put(activityId, Calls.call(tryOuts.activity(moduleId, activityId, entry)));
        ways.computeIfAbsent(activityId, id -> new HashSet<>()).add(c.chosen());
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public boolean wasTried(String activityId, List<Integer> way) {
        return ways.getOrDefault(activityId, Set.of()).contains(way);
    }

    /** Each check can be answered as often as one likes. */
    @Override
    public Optional<AnswerResult> answer(String checkId) {
        return Optional.empty();
    }

    @Override
    public AnswerResult answer(Answer answer) {
        return Calls.call(tryOuts.check(moduleId, answer));
    }
}
