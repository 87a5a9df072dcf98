package org.waymark.backend.calendar.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.calendar.Entry;
import org.waymark.backend.calendar.PersonalCalendar;
import org.waymark.backend.calendar.PersonalCalendar.Address;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/**
 * A calendar and the way to it from its address are two documents, each found by its id. The calendar says which address
 * holds: one that a crash left behind leads nowhere.
 */
@Repository
public class CalendarRepository {

    static final StoredShape<StoredCalendar> SHAPE =
            new StoredShape<>("calendars", "calendar", StoredCalendar.class, List.of());
    static final StoredShape<StoredAddress> ADDRESSES =
            new StoredShape<>("calendar_addresses", "calendar-address", StoredAddress.class, List.of());

    private final StoredDocuments<StoredCalendar> calendars;
    private final StoredDocuments<StoredAddress> addresses;

    CalendarRepository(Documents documents) {
        this.calendars = documents.of(SHAPE);
        this.addresses = documents.of(ADDRESSES);
    }

    public Mono<PersonalCalendar> get(Scope.Self scope) {
        return calendars
                .find(scope.personId())
                .map(StoredCalendar::calendar)
                .defaultIfEmpty(PersonalCalendar.none(scope.personId()));
    }

    /** Whose calendar an address leads to, as long as it holds. */
    public Mono<PersonalCalendar> findByAddress(Scope.System scope, String hash) {
        return addresses
                .find(hash)
                .flatMap(address -> get(new Scope.Self(address.participantId())))
                .filter(calendar -> {
                    Address holds = calendar.address();
                    return holds != null && holds.hash().equals(hash);
                });
    }

    /** The first time, or in place of the version that it was read as; with the way to it from its address. */
    public Mono<PersonalCalendar> save(Scope.Self scope, PersonalCalendar calendar) {
        if (!scope.personId().equals(calendar.participantId())) {
            return Mono.error(new IllegalArgumentException("a calendar of somebody else"));
        }
        StoredCalendar stored = StoredCalendar.of(calendar);
        Address address = calendar.address();
        Mono<?> way = address == null
                ? Mono.empty()
                : addresses.put(new StoredAddress(address.hash(), 0, calendar.participantId()));
        return way.then(Mono.defer(
                        () -> calendar.version() == 0 ? calendars.insert(stored) : calendars.replace(stored)))
                .map(StoredCalendar::calendar);
    }

    record StoredAddress(String id, long version, String participantId) implements Stored {}

    record StoredCalendar(
            String id,
            long version,
            @Nullable String addressHash,
            @Nullable String addressSealed,
            @Nullable LocalDate addressSince,
            @Nullable LocalDate lastRead,
            List<StoredEntry> entries)
            implements Stored {

        static StoredCalendar of(PersonalCalendar c) {
            Address address = c.address();
            return new StoredCalendar(
                    c.participantId(),
                    c.version(),
                    address == null ? null : address.hash(),
                    address == null ? null : address.sealed(),
                    address == null ? null : address.since(),
                    c.lastRead(),
                    c.entries().stream().map(StoredEntry::of).toList());
        }

        PersonalCalendar calendar() {
            Address address = addressHash == null || addressSealed == null || addressSince == null
                    ? null
                    : new Address(addressHash, addressSealed, addressSince);
            return new PersonalCalendar(
                    id,
                    version,
                    address,
                    lastRead,
                    entries.stream().map(StoredEntry::entry).toList());
        }
    }

    /**
     * The start is a local time in England, kept as text: a driver would turn it into an instant of its own zone.
     *
     * @param joining null before it was told
     */
    record StoredEntry(
            String uid,
            int sequence,
            Instant changed,
            String title,
            String start,
            int minutes,
            String place,
            @Nullable String joining,
            boolean cancelled) {

        static StoredEntry of(Entry e) {
            return new StoredEntry(
                    e.uid(),
                    e.sequence(),
                    e.changed(),
                    e.title(),
                    e.start().toString(),
                    e.minutes(),
                    e.place(),
                    e.joining(),
                    e.cancelled());
        }

        Entry entry() {
            return new Entry(
                    uid,
                    sequence,
                    changed,
                    title,
                    LocalDateTime.parse(start),
                    minutes,
                    place,
                    joining == null ? "" : joining,
                    cancelled);
        }
    }
}
