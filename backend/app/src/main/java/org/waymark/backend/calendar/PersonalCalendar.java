package org.waymark.backend.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's calendar programs were told, and the address under which they ask.
 *
 * @param version 0 before it is stored
 * @param lastRead a day is near enough
 */
public record PersonalCalendar(
        String participantId,
        long version,
        @Nullable Address address,
        @Nullable LocalDate lastRead,
        List<Entry> entries) {

    public PersonalCalendar {
        entries = List.copyOf(entries);
    }

    /**
     * @param hash of the secret, by which it is found
     * @param sealed the secret itself, so that the person can see it again
     */
    public record Address(String hash, String sealed, LocalDate since) {}

    public static PersonalCalendar none(String participantId) {
        return new PersonalCalendar(participantId, 0, null, null, List.of());
    }

    PersonalCalendar with(@Nullable Address other) {
        return new PersonalCalendar(participantId, version, other, null, entries);
    }

    PersonalCalendar with(List<Entry> told) {
        return new PersonalCalendar(participantId, version, address, lastRead, told);
    }

    PersonalCalendar readOn(LocalDate day) {
        return new PersonalCalendar(participantId, version, address, day, entries);
    }
}
