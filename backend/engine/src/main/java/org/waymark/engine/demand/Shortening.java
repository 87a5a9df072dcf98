package org.waymark.engine.demand;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;

/**
 * Modules that somebody knows wholly take less self-study. Sessions, coaching and workplace tasks stay whole: others
 * count on them. What a person only claims counts too, since nothing is left out.
 *
 * @param share of the self-study that stays, 0 to 1
 */
public record Shortening(double share) {
    private static final int SHORTEST = 15;

    public Shortening {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
    }

    /** The same catalogue where nothing is known wholly. */
    public Catalogue of(Catalogue catalogue, List<Credit> credits) {
        return credits.isEmpty()
                ? catalogue
                : catalogue.with(module -> isKnown(module, credits) ? shortened(module) : module);
    }

    private static boolean isKnown(Module module, List<Credit> credits) {
        return module.covers().stream().allMatch(cover -> isKnown(cover, credits));
    }

    private static boolean isKnown(Cover cover, List<Credit> credits) {
        return credits.stream()
                .anyMatch(credit -> credit.statement().equals(cover.statement()) && credit.level() >= cover.level());
    }

    private Module shortened(Module module) {
        var activities = new ArrayList<Activity>();
        for (var activity : module.activities()) {
            activities.add(activity.kind() == ActivityKind.SELF_STUDY ? shortened(activity) : activity);
        }
        return new Module(
                module.id(),
                module.topic(),
                module.variant(),
                module.title(),
                module.covers(),
                activities,
                module.prerequisites());
    }

    /** Never less than a quarter of an hour, so that whoever knows it still meets it. */
    private Activity shortened(Activity study) {
        int minutes = (int) Math.round(study.minutes() * share);
        return new Activity(study.kind(), Math.max(Math.min(SHORTEST, study.minutes()), minutes));
    }
}
