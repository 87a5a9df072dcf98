package org.waymark.backend.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.calendar.PersonalCalendar.Address;
import org.waymark.backend.calendar.store.CalendarRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.backend.platform.security.Vault;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.calendar.CalendarFeed;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Participants' calendars. What programs are told is worked out when they ask, and kept, so that the next time it is known
 * what has changed.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0055-calendar-feeds.md">decision 0055</a>
 */
@Service
public class Calendars {

    private static final String ABOUT = "calendar-address";
    private static final int TRIES = 5;

    private final CalendarRepository calendars;
    private final Pathways pathways;
    private final Vault vault;
    private final MailSettings links;
    private final Today today;

    Calendars(CalendarRepository calendars, Pathways pathways, Vault vault, MailSettings links, Today today) {
        this.calendars = calendars;
        this.pathways = pathways;
        this.vault = vault;
        this.links = links;
        this.today = today;
    }

    public Mono<CalendarFeed> feed(Scope.Self scope) {
        return calendars.get(scope).map(this::view);
    }

    /** With a new address, in place of the one before. */
    public Mono<CalendarFeed> renew(Scope.Self scope) {
        return change(scope, calendar -> calendar.with(address())).map(this::view);
    }

    public Mono<CalendarFeed> end(Scope.Self scope) {
        return calendars
                .get(scope)
                .flatMap(calendar -> calendar.address() == null
                        ? Mono.just(calendar)
                        : change(scope, now -> now.with((Address) null)))
                .map(this::view);
    }

    public Mono<byte[]> file(Scope.Self scope) {
        return told(scope, null);
    }

    /** Fails as not found for whatever is no address, or none any more. */
    public Mono<byte[]> read(String secret) {
        return calendars
                .findByAddress(new Scope.System(), Secrets.hash(secret))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no calendar at this address.")))
                .flatMap(calendar -> told(new Scope.Self(calendar.participantId()), today.date()));
    }

    /** Written only where something has changed, or for the first time on a day. */
    private Mono<byte[]> told(Scope.Self scope, @Nullable LocalDate readOn) {
        return pathways.current(scope, scope.personId())
                .map(current -> Entries.of(current, today.instant()))
                .flatMap(wanted -> change(scope, calendar -> {
                    List<Entry> next = Entries.next(calendar.entries(), wanted, today.instant(), today.time());
                    PersonalCalendar told = calendar.with(next);
                    return readOn == null ? told : told.readOn(readOn);
                }))
                .map(calendar -> CalendarFile.of(calendar.entries(), links.link("pathway")));
    }

    private Mono<PersonalCalendar> change(Scope.Self scope, UnaryOperator<PersonalCalendar> change) {
        return Mono.defer(() -> calendars.get(scope))
                .flatMap(calendar -> {
                    PersonalCalendar changed = change.apply(calendar);
                    return changed.equals(calendar) ? Mono.just(calendar) : calendars.save(scope, changed);
                })
                .retryWhen(Retry.max(TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Address address() {
        String secret = Secrets.make();
        return new Address(
                Secrets.hash(secret), vault.seal(secret.getBytes(StandardCharsets.US_ASCII), ABOUT), today.date());
    }

    private CalendarFeed view(PersonalCalendar calendar) {
        Address address = calendar.address();
        if (address == null) {
            return new CalendarFeed(null, null, null);
        }
        String secret = new String(vault.open(address.sealed(), ABOUT), StandardCharsets.US_ASCII);
        return new CalendarFeed(links.link("calendar/" + secret + ".ics"), address.since(), calendar.lastRead());
    }
}
