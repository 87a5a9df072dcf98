package org.waymark.ui.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Events of the backend, brought to a page as they come. The page asks for them every half second, only as long as there
 * is something to follow: that passes every proxy, and nothing is lost with a connection.
 */
public final class Following {

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    /** The backend says something every ten seconds at least. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int ASK_EVERY_MILLIS = 500;

    private final UI ui;
    private final Disposable.Swap running = Disposables.swap();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Following(UI ui) {
        this.ui = ui;
    }

    /**
     * Follows until the last event, or until the view is left. A stream that ends or breaks before is asked for again.
     *
     * @param view is on its page already
     * @param isLast whether nothing comes after this event
     */
    public static <T> void follow(
            Component view, Flux<T> events, SerializablePredicate<T> isLast, Follower<T> follower) {
        Following following = new Following(view.getUI().orElseThrow());
        following.begin();
        Registration leaving = view.addDetachListener(left -> following.end());
        following.start(events, isLast, follower, leaving);
    }

    private <T> void start(
            Flux<T> events, SerializablePredicate<T> isLast, Follower<T> follower, Registration leaving) {
        running.update(events.timeout(LONGEST_SILENCE)
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE)
                        .filter(Following::mayMend)
                        .doBeforeRetry(broken -> tell(follower::interrupted)))
                .takeUntil(isLast)
                .publishOn(Schedulers.boundedElastic())
                .contextWrite(Calls.withToken())
                .doFinally(how -> tell(() -> {
                    leaving.remove();
                    end();
                }))
                .subscribe(event -> tell(() -> follower.update(event)), broken -> tell(() -> lost(broken, follower))));
        if (ended.get()) running.dispose();
    }

    private static boolean mayMend(Throwable broken) {
        if (!(broken instanceof ProblemException problem)) return true;
        int status = problem.problem().status();
        return status == 0 || status == 429 || status >= 500;
    }

    /** A sign-in that has ended goes where all such ends go. */
    private static <T> void lost(Throwable broken, Follower<T> follower) {
        if (!(broken instanceof ProblemException problem)) throw new IllegalStateException(broken);
        if (problem.problem().status() == 401) throw new SignedOutException();
        follower.lost(problem);
    }

    private void tell(Runnable change) {
        try {
            ui.access(change::run);
        } catch (UIDetachedException gone) {
            log.debug("The page was closed while it followed something");
            end();
        }
    }

    private void begin() {
        count(1);
        ui.setPollInterval(ASK_EVERY_MILLIS);
    }

    /** What the last event changed and the end of the asking reach the page in the same answer. */
    private void end() {
        if (ended.getAndSet(true)) return;
        running.dispose();
        tell(() -> {
            if (count(-1) == 0) ui.setPollInterval(-1);
        });
    }

    /** How many things the page follows, then. */
    private int count(int change) {
        Counted before = Objects.requireNonNullElse(ComponentUtil.getData(ui, Counted.class), new Counted(0));
        Counted now = new Counted(before.number() + change);
        ComponentUtil.setData(ui, Counted.class, now);
        return now.number();
    }

    private record Counted(int number) implements Serializable {}
}
