package org.waymark.engine.replan;

import java.util.List;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.order.Order;
import org.waymark.engine.place.Goal;
import org.waymark.engine.place.Place;
import org.waymark.engine.place.Placing;

/** When a pathway of these modules would end if nothing had to stay where it is. */
final class Finish {
    private final List<Module> modules;
    private final Place place;

    Finish(PlanRequest request, Attendance attendance, List<Module> modules) {
        this.modules = Order.of(request, modules);
        place = new Place(request, attendance);
    }

    /** Not before this week. */
    int bound() {
        return place.soonestFinish(modules);
    }

    /** The week that a search ends with. */
    int found(int otherwise) {
        return place.place(modules, Goal.EARLY) instanceof Placing.Dated dated ? dated.finishWeek() : otherwise;
    }
}
