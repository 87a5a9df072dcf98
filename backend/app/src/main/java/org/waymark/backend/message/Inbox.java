package org.waymark.backend.message;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waymark.backend.message.Told.Mailing;
import org.waymark.backend.platform.Today;
import org.waymark.contract.message.MailChoice.Frequency;

/**
 * All notices of one account, in the order in which they came, and how often their owner likes a mail.
 *
 * <p>A mail goes in three steps: {@link #settled} says which notices go together, the mail is left in the outbox under
 * the name settled, and {@link #left} notes that. After a stop between any two of them the next try leaves the same mail
 * under the same name, which the outbox takes once.
 *
 * @param version 0 before it is stored
 */
public record Inbox(String accountId, long version, Frequency frequency, List<Told> notices) {

    public static final Duration KEPT = Duration.ofDays(90);
    static final int MOST = 200;
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public Inbox {
        notices = List.copyOf(notices);
    }

    public static Inbox empty(String accountId) {
        return new Inbox(accountId, 0, Frequency.AT_ONCE, List.of());
    }

    /** The same where the notice is there already. The oldest make room for it, unless they are still to go by mail. */
    Inbox with(Told notice) {
        if (notices.stream().anyMatch(known -> known.id().equals(notice.id()))) {
            return this;
        }
        long surplus = notices.size() + 1L - MOST;
        Stream<Told> room = notices.stream().filter(Predicate.not(Told::isToGo)).limit(Math.max(0, surplus));
        List<Told> dropped = room.toList();
        return of(Stream.concat(notices.stream().filter(one -> !dropped.contains(one)), Stream.of(notice)));
    }

    /** How a notice that comes now goes by mail. */
    Mailing mailing(boolean urgent) {
        if (urgent) return Mailing.AT_ONCE;
        return switch (frequency) {
            case AT_ONCE -> Mailing.AT_ONCE;
            case DAILY, WEEKLY -> Mailing.TOGETHER;
            case NONE -> Mailing.OVER;
        };
    }

    Inbox read(Collection<String> ids, String membershipId, Instant now) {
        return each(one -> ids.contains(one.id()) && one.membershipId().equals(membershipId), one -> one.readAt(now));
    }

    /** What waits goes as is chosen now. */
    Inbox choosing(Frequency other) {
        Inbox chosen = new Inbox(accountId, version, other, notices);
        return other == Frequency.NONE ? chosen.each(one -> !one.urgent(), Told::over) : chosen;
    }

    /** When a mail goes next. Empty where none has to. */
    public Optional<Instant> due() {
        return notices.stream().filter(Told::isToGo).map(this::due).min(Comparator.naturalOrder());
    }

    private Instant due(Told notice) {
        boolean now = notice.isGoing() || notice.mailing() == Mailing.AT_ONCE;
        if (now) return notice.at();
        return switch (frequency) {
            case AT_ONCE, NONE -> notice.at();
            case DAILY -> morning(notice.at(), 1);
            case WEEKLY -> morning(notice.at(), 7);
        };
    }

    /** The first seven o'clock after a moment: of any day, or of a Monday. */
    private static Instant morning(Instant after, int everyDays) {
        ZonedDateTime from = after.atZone(Today.ENGLAND);
        ZonedDateTime morning = from.with(MORNING);
        if (!morning.isAfter(from)) morning = morning.plusDays(1);
        return (everyDays == 1 ? morning : morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))).toInstant();
    }

    /** With a mail settled for each notice that is due. What was read meanwhile need not go with the others. */
    Inbox settled(Instant now) {
        Inbox unread =
                each(one -> one.isWaiting() && one.mailing() == Mailing.TOGETHER && one.read() != null, Told::over);
        List<Told> together = unread.notices.stream()
                .filter(one -> one.isWaiting() && one.mailing() == Mailing.TOGETHER)
                .toList();
        boolean goes = together.stream().anyMatch(one -> !due(one).isAfter(now));
        String digest = together.isEmpty() ? "" : name("digest", together.getFirst());
        return unread.each(
                        one -> one.isWaiting() && one.mailing() == Mailing.AT_ONCE,
                        one -> one.goingIn(name("notice", one)))
                .each(one -> goes && together.contains(one), one -> one.goingIn(digest));
    }

    private String name(String kind, Told first) {
        return kind + "-" + accountId + "-" + first.id();
    }

    Inbox left(String mail) {
        return each(one -> one.isGoing() && Objects.equals(one.mail(), mail), Told::over);
    }

    /** Without what is older than is kept. */
    Inbox without(Instant before) {
        return of(notices.stream().filter(one -> one.isToGo() || one.at().isAfter(before)));
    }

    private Inbox each(Predicate<Told> which, UnaryOperator<Told> change) {
        return of(notices.stream().map(one -> which.test(one) ? change.apply(one) : one));
    }

    private Inbox of(Stream<Told> all) {
        return new Inbox(accountId, version, frequency, all.toList());
    }
}
