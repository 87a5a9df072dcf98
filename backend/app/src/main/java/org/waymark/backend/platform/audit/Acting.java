package org.waymark.backend.platform.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.waymark.backend.platform.Caller;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Who does something to whom in the call that is going on, where the call itself does not say so. */
public final class Acting {

    private final AtomicReference<Caller> caller = new AtomicReference<>();
    private final AtomicReference<String> subject = new AtomicReference<>();
    private final AtomicReference<String> reason = new AtomicReference<>("");
    private final AtomicBoolean noted = new AtomicBoolean();

    Acting() {}

    /** For calls that begin without a sign-in and end with one. Does nothing outside a call. */
    public static Mono<Void> as(Caller caller) {
        return told(acting -> acting.by(caller));
    }

    /** For calls whose address does not say whom they concern. Does nothing outside a call. */
    public static Mono<Void> on(String personId) {
        return told(acting -> acting.subject.set(personId));
    }

    /** For calls that need a reason. Does nothing outside a call. */
    public static Mono<Void> because(String reason) {
        return told(acting -> acting.reason.set(reason));
    }

    private static Mono<Void> told(java.util.function.Consumer<Acting> what) {
        return Mono.deferContextual(context -> {
            context.<Acting>getOrEmpty(Acting.class).ifPresent(what);
            return Mono.empty();
        });
    }

    Context in(Context context) {
        return context.put(Acting.class, this);
    }

    void by(Caller who) {
        caller.set(who);
    }

    Optional<Caller> caller() {
        return Optional.ofNullable(caller.get());
    }

    Optional<String> subject() {
        return Optional.ofNullable(subject.get());
    }

    /** In words, or empty. */
    String reason() {
        return reason.get();
    }

    /** True once: a call that is cut off while it is answered leaves one entry. */
    boolean isFirst() {
        return noted.compareAndSet(false, true);
    }
}
