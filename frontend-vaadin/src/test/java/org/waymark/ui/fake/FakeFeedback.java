package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.contract.health.SessionFeedback;
import reactor.core.publisher.Mono;

/** One attended session, about which nothing has been said until it is. */
public class FakeFeedback implements FeedbackApi {

    private @Nullable SessionFeedback given;
    private boolean over;

    public synchronized void startAfresh() {
        given = null;
        over = false;
    }

    public synchronized void isOver() {
        over = true;
    }

    public synchronized @Nullable SessionFeedback given() {
        return given;
    }

    private AskedFeedback asked() {
        return new AskedFeedback(
                "offer-senior",
                "session-0",
                "School culture",
                LocalDate.of(2026, 11, 12).atTime(9, 30),
                "Northway Hub, Millbridge",
                LocalDate.of(2026, 11, 26),
                given);
    }

    @Override
    public synchronized Mono<Page<AskedFeedback>> asked(String participantId) {
        return Mono.just(Page.whole(List.of(asked())));
    }

    @Override
    public synchronized Mono<AskedFeedback> say(
            String participantId, String offerId, String sessionId, SessionFeedback feedback) {
        if (over) return FakeProblems.refuse(409, "The time to say something about this session is over.");
        given = feedback;
        return Mono.just(asked());
    }
}
