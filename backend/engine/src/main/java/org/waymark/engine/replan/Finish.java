package org.waymark.engine.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.place.Goal;
import org.waymark.engine.place.Place;
import org.waymark.engine.place.Placing;

/** When a pathway of these modules would end if nothing had to stay where it is. */
final class Finish {
    private final PlanRequest request;
    private final Attendance attendance;
    private final List<Module> modules;
    /** Made when it is first asked for: many never ask. */
    private @Nullable Place place;

    /** @param modules in the order of learning */
    Finish(PlanRequest request, Attendance attendance, List<Module> modules) {
        this.request = request;
        this.attendance = attendance;
        this.modules = modules;
    }

    /** Not before this week. */
    int bound() {
        return place().soonestFinish(modules);
    }

    /** The week that a search ends with. */
    int found(int otherwise) {
        return place().place(modules, Goal.EARLY) instanceof Placing.Dated dated ? dated.finishWeek() : otherwise;
    }

    private Place place() {
        if (place == null) {
            place = new Place(request, attendance);
        }
        return place;
    }
}
