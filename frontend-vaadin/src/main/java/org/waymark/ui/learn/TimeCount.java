package org.waymark.ui.learn;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.participant.TimeSeen;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.SignedOutException;

/** Passes on how long the lesson was in view and used, as {@code time.js} counts it. Nobody is told where that fails. */
class TimeCount extends Div {

    private final transient TimeApi times;
    private final String moduleId;
    /** Seconds that could not be passed on yet. */
    private int waiting;

    TimeCount(TimeApi times, String moduleId) {
        this.times = times;
        this.moduleId = moduleId;
        getElement().setAttribute("hidden", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.waymark.countTime(this)");
    }

    /** @param seconds since it was last told; what a page could not have counted is left out */
    @ClientCallable
    void used(int seconds) {
        if (seconds < 1) return;
        waiting = Math.min(TimeSeen.MOST, waiting + Math.min(seconds, TimeSeen.MOST));
        try {
            Calls.call(times.seen(SignedInPerson.participantId(), moduleId, new TimeSeen(waiting)));
            waiting = 0;
        } catch (ProblemException | SignedOutException later) {
            // Whoever reads on is not disturbed. It is tried again with the next minute.
        }
    }
}
