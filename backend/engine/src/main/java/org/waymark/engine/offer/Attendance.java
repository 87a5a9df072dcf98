package org.waymark.engine.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Placement;

/** The sessions that one person can attend: open day, seat, access, travel, dates. */
public final class Attendance {
    private final PlanRequest request;
    private final Learner learner;
    private final Calendar calendar;
    private final List<Session> booked;
    private final Map<TopicId, List<Session>> sessions = new HashMap<>();

    private Attendance(PlanRequest request) {
        this.request = request;
        learner = request.learner();
        calendar = request.calendar().withBlackouts(learner.blackouts());
        var ids = learner.taken().stream()
                .flatMap(step -> step.frozen().stream())
                .map(Placement::session)
                .collect(Collectors.toSet());
        booked = request.offer().sessions().stream()
                .filter(session -> ids.contains(session.id()))
                .toList();
    }

    public static Attendance of(PlanRequest request) {
        var attendance = new Attendance(request);
        for (var session : request.offer().sessions()) {
            if (attendance.canAttend(session)) {
                attendance
                        .sessions
                        .computeIfAbsent(session.topic(), topic -> new ArrayList<>())
                        .add(session);
            }
        }
        return attendance;
    }

    /** By date; empty if there are none. */
    public List<Session> sessions(TopicId topic) {
        return sessions.getOrDefault(topic, List.of());
    }

    /** Whether a recording may stand in for sessions of this topic. */
    public boolean allowsCatchUp(TopicId topic) {
        return request.offer().blend().recordedCatchUp()
                || request.choices().catchUp().contains(topic);
    }

    /** Whether there are sessions enough for what is still to be attended, or recordings. */
    public boolean canTake(Module module) {
        return allowsCatchUp(module.topic())
                || liveLeft(module).size() <= sessions(module.topic()).size();
    }

    /** The live activities of a module that are neither attended nor booked. */
    public List<Activity> liveLeft(Module module) {
        long held = frozen(module).stream()
                .filter(placement -> placement.kind().isLive())
                .count();
        return module.activities().stream()
                .filter(activity -> activity.kind().isLive())
                .skip(held)
                .toList();
    }

    /** Self-study or workplace task that is neither done nor booked. */
    public int minutesLeft(Module module, ActivityKind kind) {
        int done = frozen(module).stream()
                .filter(placement -> placement.kind() == kind)
                .mapToInt(Placement::minutes)
                .sum();
        return Math.max(0, module.minutes(kind) - done);
    }

    /** The minutes of each coaching appointment that is neither held nor booked. */
    public List<Integer> coachingLeft(Module module) {
        long held = frozen(module).stream()
                .filter(placement -> placement.kind() == ActivityKind.COACHING)
                .count();
        return module.activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.COACHING)
                .skip(held)
                .map(Activity::minutes)
                .toList();
    }

    /** What is done or booked of a module. */
    public List<Placement> frozen(Module module) {
        return learner.taken().stream()
                .filter(step -> step.module().equals(module.id()))
                .map(TakenStep::frozen)
                .findFirst()
                .orElse(List.of());
    }

    private boolean canAttend(Session session) {
        var date = session.date();
        var finishBy = request.timeframe().finishBy();
        return session.seatsLeft() > 0
                && !date.isBefore(request.timeframe().from())
                && !date.isBefore(request.offer().starts())
                && (finishBy == null || !date.isAfter(finishBy))
                && session.features().containsAll(learner.accessNeeds())
                && (session.kind() == ActivityKind.LIVE_ONLINE || canTravelTo(session))
                && booked.stream().noneMatch(other -> !other.id().equals(session.id()) && other.overlaps(session))
                && calendar.isOpen(date);
    }

    private boolean canTravelTo(Session session) {
        var minutes = learner.travel().minutesTo().get(session.hub());
        return learner.travel().allowed()
                && minutes != null
                && minutes <= learner.travel().maxMinutes();
    }
}
