package org.waymark.backend.look;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.contract.look.Look.State;

/**
 * What a participant put to somebody.
 *
 * @param version rises with every change; 0 before it is stored
 * @param decision as the participant saw it when they asked
 */
public record AskedToLook(
        String id,
        long version,
        String personId,
        String personName,
        About about,
        String subject,
        String title,
        String decision,
        String text,
        Instant asked,
        LocalDate due,
        State state,
        Holder holder,
        @Nullable Answer answer) {

    /** @param office the trust or provider for which the person acts */
    public record Holder(String accountId, String name, String organisation, Scope office) {}

    public record Answer(Outcome outcome, String done, String words, String by, Instant at) {}

    public boolean isOpen() {
        return state.isOpen();
    }

    boolean isAbout(About what, String of) {
        return about == what && subject.equals(of);
    }

    boolean isHeldBy(String accountId) {
        return holder.accountId().equals(accountId);
    }

    AskedToLook in(State now) {
        return with(now, holder, answer);
    }

    /** Whoever takes it over begins afresh. */
    AskedToLook heldBy(Holder other) {
        return with(State.ASKED, other, answer);
    }

    AskedToLook answered(Answer given) {
        return with(State.DECIDED, holder, given);
    }

    private AskedToLook with(State newState, Holder newHolder, @Nullable Answer newAnswer) {
        return new AskedToLook(
                id,
                version,
                personId,
                personName,
                about,
                subject,
                title,
                decision,
                text,
                asked,
                due,
                newState,
                newHolder,
                newAnswer);
    }

    public Look view() {
        Answer a = answer;
        return new Look(
                id,
                personId,
                personName,
                about,
                subject,
                title,
                decision,
                text,
                asked,
                due,
                state,
                holder.accountId(),
                holder.name(),
                holder.organisation(),
                a == null ? null : a.outcome(),
                a == null ? null : a.done(),
                a == null ? null : a.words(),
                a == null ? null : a.by(),
                a == null ? null : a.at());
    }
}
