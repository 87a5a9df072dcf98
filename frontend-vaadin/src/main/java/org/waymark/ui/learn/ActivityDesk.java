package org.waymark.ui.learn;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.ui.client.ProblemException;

/** Where the activities of one lesson are worked on. */
interface ActivityDesk extends Serializable {

    String moduleId();

    State state(String activityId);

    /** @throws ProblemException stale where another window changed it; what is there now can be read then */
    void save(String activityId, Change change);

    /** What names on the page begin with: two desks may stand on one page. */
    default String mark() {
        return "";
    }

    /** Whether what is done lasts; where not, it is for trying out. */
    boolean keeps();

    /** Whether this way through a scenario was gone before; only where that is of use. */
    default boolean wasTried(String activityId, List<Integer> way) {
        return false;
    }

    /** As {@link ActivityEntry} says. */
    record Change(
            List<Integer> chosen, String text, @Nullable Confidence confidence, boolean finished) {

        static final Change NOTHING = new Change(List.of(), "", null, false);
    }
}
