package org.waymark.backend.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.security.Secrets;

/**
 * A notice as it lies in an inbox.
 *
 * @param id made of the event's key, so that the same event is there once
 * @param membershipId the role in which its owner sees it: who holds it no more does not
 * @param read since when, or null
 * @param mailing what becomes of it by mail
 * @param mail names the mail in which it goes, from the moment that this is settled
 */
public record Told(
        String id,
        String membershipId,
        String title,
        String text,
        String link,
        Instant at,
        boolean urgent,
        @Nullable Instant read,
        Mailing mailing,
        @Nullable String mail) {

    public enum Mailing {
        /** To go in a mail of its own. */
        AT_ONCE,
        /** To go with others. */
        TOGETHER,
        /** Gone, or not wanted. */
        OVER
    }

    /** Of the notice of an event, as it is for one of an account's roles. */
    static String id(String membershipId, String key) {
        return Secrets.hash(membershipId + " " + key).substring(0, 22);
    }

    Told readAt(Instant now) {
        return read != null ? this : with(now, mailing, mail);
    }

    Told over() {
        return with(read, Mailing.OVER, mail);
    }

    Told goingIn(String name) {
        return with(read, mailing, name);
    }

    boolean isToGo() {
        return mailing != Mailing.OVER;
    }

    /** Whether it is settled in which mail it goes, and not noted yet that this has left. */
    boolean isGoing() {
        return isToGo() && mail != null;
    }

    boolean isWaiting() {
        return isToGo() && mail == null;
    }

    private Told with(@Nullable Instant readAt, Mailing state, @Nullable String name) {
        return new Told(id, membershipId, title, text, link, at, urgent, readAt, state, name);
    }
}
