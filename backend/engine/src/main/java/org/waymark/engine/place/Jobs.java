package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Placement;

/** Turns modules into jobs: what is left of each, when it may happen, what comes before what. */
final class Jobs {
    private final PlanRequest request;
    private final Attendance attendance;
    private final Weeks weeks;
    private List<Module> modules = List.of();
    private final Map<TopicId, Integer> indexOf = new HashMap<>();

    Jobs(PlanRequest request, Attendance attendance, Weeks weeks) {
        this.request = request;
        this.attendance = attendance;
        this.weeks = weeks;
    }

    /** @param modules in the order of learning */
    List<Job> of(List<Module> modules) {
        this.modules = modules;
        for (int i = 0; i < modules.size(); i++) {
            indexOf.put(modules.get(i).topic(), i);
        }
        var before = modules.stream().map(this::before).toList();
        var jobs = new ArrayList<Job>();
        for (int i = 0; i < modules.size(); i++) {
            jobs.add(job(modules.get(i), i, before));
        }
        return List.copyOf(jobs);
    }

    /**
     * Anchor sessions of topics that are left out, with a primer before each.
     *
     * @param modules that are in
     */
    List<Job> primers(List<Module> modules) {
        int minutes = request.offer().blend().primerMinutes();
        var primers = new ArrayList<Job>();
        request.catalogue().topics().forEach((topic, variants) -> {
            var anchors = anchors(sessions(topic));
            if (minutes > 0 && !anchors.isEmpty() && isLeftOut(variants, modules)) {
                primers.add(primer(variants.getFirst(), anchors, minutes, modules.size() + primers.size()));
            }
        });
        return List.copyOf(primers);
    }

    private boolean isLeftOut(List<Module> variants, List<Module> modules) {
        return variants.stream()
                .noneMatch(variant -> modules.contains(variant)
                        || request.learner().taken().stream()
                                .anyMatch(step -> step.module().equals(variant.id())));
    }

    private Job primer(Module module, List<Job.Dated> anchors, int minutes, int rank) {
        var session = anchors.getFirst().session();
        var live = new Job.Live(session.kind(), session.minutes(), false, anchors);
        return new Job(module, List.of(), List.of(), minutes, List.of(live), List.of(), 0, -1, weeks.count(), 0, rank);
    }

    private List<Job.Dated> sessions(TopicId topic) {
        return attendance.sessions(topic).stream()
                .map(this::dated)
                .filter(dated -> dated.week() >= 0 && dated.week() < weeks.count())
                .toList();
    }

    private static List<Job.Dated> anchors(List<Job.Dated> sessions) {
        return sessions.stream().filter(dated -> dated.session().anchor()).toList();
    }

    private List<Integer> before(Module module) {
        if (isStarted(module)) {
            return List.of();
        }
        return module.prerequisites().stream()
                .map(indexOf::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private Job job(Module module, int rank, List<List<Integer>> before) {
        var after = new ArrayList<Integer>();
        for (int k = 0; k < before.size(); k++) {
            if (before.get(k).contains(rank)) {
                after.add(k);
            }
        }
        var frozen = attendance.frozen(module);
        return new Job(
                module,
                before.get(rank),
                List.copyOf(after),
                attendance.minutesLeft(module, ActivityKind.SELF_STUDY),
                lives(module),
                attendance.coachingLeft(module),
                attendance.minutesLeft(module, ActivityKind.WORKPLACE_TASK),
                learntBy(frozen),
                preparedBy(frozen),
                notBefore(module),
                rank);
    }

    private int notBefore(Module module) {
        return before(module).stream()
                .flatMap(index -> attendance.frozen(modules.get(index)).stream())
                .mapToInt(placement -> weeks.indexOf(placement.week()) + 1)
                .reduce(0, Math::max);
    }

    private List<Job.Live> lives(Module module) {
        var booked = attendance.frozen(module).stream()
                .map(Placement::session)
                .filter(Objects::nonNull)
                .toList();
        var sessions = sessions(module.topic()).stream()
                .filter(dated -> !booked.contains(dated.session().id()))
                .toList();
        var anchors = anchors(sessions);
        var lives = new ArrayList<Job.Live>();
        for (var activity : attendance.liveLeft(module)) {
            boolean anchored = lives.size() < anchors.size();
            lives.add(new Job.Live(
                    activity.kind(),
                    activity.minutes(),
                    attendance.allowsCatchUp(module.topic()),
                    anchored ? anchors : sessions));
        }
        return List.copyOf(lives);
    }

    private Job.Dated dated(Session session) {
        int travel = session.hub() == null
                ? 0
                : request.learner().travel().minutesTo().getOrDefault(session.hub(), 0);
        return new Job.Dated(session, weeks.indexOf(session.date()), travel);
    }

    private int learntBy(List<Placement> frozen) {
        return frozen.stream()
                .filter(placement -> placement.kind() == ActivityKind.SELF_STUDY
                        || placement.kind().isLive())
                .map(placement -> weeks.indexOf(placement.week()))
                .max(Comparator.naturalOrder())
                .orElse(-1);
    }

    private int preparedBy(List<Placement> frozen) {
        return frozen.stream()
                .filter(placement -> placement.kind().isLive())
                .map(placement -> weeks.indexOf(placement.week()))
                .filter(week -> week > 0)
                .min(Comparator.naturalOrder())
                .orElse(weeks.count());
    }

    private boolean isStarted(Module module) {
        return request.learner().taken().stream()
                .filter(step -> step.started() != null)
                .map(TakenStep::module)
                .anyMatch(module.id()::equals);
    }
}
