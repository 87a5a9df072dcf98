package org.waymark.ui.learn;

import org.waymark.contract.participant.ActivityApi;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;

/** One person's work in the activities of one lesson: what is saved, and the version that the next save names. */
final class SavedActivities implements ActivityDesk {

    private final transient ActivityApi activities;
    private final String participantId;
    private final String moduleId;
    private ActivityWork work;
    private String etag;

    SavedActivities(ActivityApi activities, String participantId, String moduleId) {
        this.activities = activities;
        this.participantId = participantId;
        this.moduleId = moduleId;
        Versioned<ActivityWork> read = read();
        this.work = read.value();
        this.etag = read.etag();
    }

    @Override
    public String moduleId() {
        return moduleId;
    }

    @Override
    public State state(String activityId) {
        return work.activities().stream()
                .filter(state -> state.activityId().equals(activityId))
                .findFirst()
                .orElseThrow();
    }

    /** On top of what another window did in other activities meanwhile. */
    @Override
    public void save(String activityId, Change change) {
        State known = state(activityId);
        try {
            put(activityId, change);
        } catch (ProblemException problem) {
            if (problem.kind() != ProblemException.Kind.STALE) throw problem;
            take(read());
            if (!state(activityId).equals(known)) throw problem;
            put(activityId, change);
        }
    }

    @Override
    public boolean keeps() {
        return true;
    }

    private void put(String activityId, Change c) {
        var entry = new ActivityEntry(work.contentHash(), c.chosen(), c.text(), c.confidence(), c.finished());
        take(Calls.versioned(activities.save(participantId, moduleId, activityId, etag, entry)));
    }

    private Versioned<ActivityWork> read() {
        return Calls.versioned(activities.activities(participantId, moduleId));
    }

    private void take(Versioned<ActivityWork> read) {
        work = read.value();
        etag = read.etag();
    }
}
