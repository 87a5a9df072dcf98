package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.health.CohortHealth.Hours;

/**
 * Sums up minutes by kind of activity; for one thread. Live time is planned by the sessions of a pathway, and by those that
 * were attended: a pathway that is planned again names none of a step that is finished. It is due once they have begun, and
 * done where a mark counts. Of everything else, a step's minutes are planned, due after its last day, and
 * done once the step is finished: coaching and tasks as the module says, the rest as self-study. What the offer brings of
 * coaching beyond that of the steps is planned too; nobody notes these conversations, so none is due or done.
 */
final class HoursCount {

    private final Map<String, ModuleMinutes> modules;
    private final int coachingOfOffer;
    private final LocalDate today;
    private final int[] planned = new int[ActivityKind.values().length];
    private final int[] due = new int[ActivityKind.values().length];
    private final int[] done = new int[ActivityKind.values().length];

    /** @param coachingOfOffer minutes for each person for which the offer keeps time */
    HoursCount(Map<String, ModuleMinutes> modules, int coachingOfOffer, LocalDate today) {
        this.modules = modules;
        this.coachingOfOffer = coachingOfOffer;
        this.today = today;
    }

    /**
     * @param sessions of the offer, by id
     * @param attended ids of those that somebody has a mark in that counts
     */
    void add(Participant participant, Map<String, Offer.Session> sessions, Set<String> attended) {
        Map<String, Integer> liveByTopic = new HashMap<>();
        Set<String> live = new HashSet<>(participant.summary().sessionIds());
        live.addAll(attended);
        for (String id : live) {
            Offer.Session session = sessions.get(id);
            if (session != null && session.isHeld()) {
                liveByTopic.merge(session.topicId(), session.minutes(), Integer::sum);
                plan(kind(session), session.minutes(), session.start().toLocalDate(), attended.contains(id));
            }
        }
        int coachingOfSteps = 0;
        for (Participant.Milestone step : participant.summary().milestones()) {
            ModuleMinutes module = modules.getOrDefault(step.moduleId(), ModuleMinutes.UNKNOWN);
            int apart = Math.max(0, step.minutes() - liveByTopic.getOrDefault(module.topicId(), 0));
            int coaching = Math.min(module.coaching(), apart);
            int task = Math.min(module.task(), apart - coaching);
            boolean isDone = step.done() != null;
            coachingOfSteps += coaching;
            plan(ActivityKind.COACHING, coaching, step.ends(), isDone);
            plan(ActivityKind.WORKPLACE_TASK, task, step.ends(), isDone);
            plan(ActivityKind.SELF_STUDY, apart - coaching - task, step.ends(), isDone);
        }
        planned[ActivityKind.COACHING.ordinal()] += Math.max(0, coachingOfOffer - coachingOfSteps);
    }

    private void plan(ActivityKind kind, int minutes, LocalDate last, boolean isDone) {
        planned[kind.ordinal()] += minutes;
        due[kind.ordinal()] += last.isBefore(today) ? minutes : 0;
        done[kind.ordinal()] += isDone ? minutes : 0;
    }

    private static ActivityKind kind(Offer.Session session) {
        return session.inPerson() ? ActivityKind.IN_PERSON : ActivityKind.LIVE_ONLINE;
    }

    List<Hours> hours() {
        return Arrays.stream(ActivityKind.values())
                .map(kind -> new Hours(kind, planned[kind.ordinal()], due[kind.ordinal()], done[kind.ordinal()]))
                .toList();
    }
}
