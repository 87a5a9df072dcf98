package org.waymark.backend.organisation;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.School.Status;

/**
 * A school as Waymark works with it. What nobody has told is null.
 *
 * @param phase the phase that most of its years of age belong to
 * @param trustId null for a maintained school
 * @param calendar the name of the calendar the school inherits from
 * @param easting metres on the national grid
 * @param northing metres on the national grid
 * @param register what the national register says of it; null for a school that is not from there
 */
public record School(
        String id,
        String name,
        @Nullable Phase phase,
        @Nullable SchoolKind kind,
        boolean rural,
        @Nullable Integer pupils,
        @Nullable String trustId,
        @Nullable String trustName,
        String calendar,
        @Nullable Integer easting,
        @Nullable Integer northing,
        @Nullable RegisterEntry register) {

    /** The calendar of schools in England. */
    public static final String ENGLAND = "england";

    /** What stands for the school of who works in none: the country's terms, and no place to travel from. */
    public static School none(String name) {
        return new School("", name, null, null, false, null, null, null, ENGLAND, null, null, null);
    }

    public School withSetting(@Nullable Phase newPhase, @Nullable SchoolKind newKind, boolean isRural) {
        return new School(
                id, name, newPhase, newKind, isRural, pupils, trustId, trustName, calendar, easting, northing,
                register);
    }

    public School withCalendar(String newCalendar) {
        return new School(
                id, name, phase, kind, rural, pupils, trustId, trustName, newCalendar, easting, northing, register);
    }

    public School inTrust(@Nullable String newTrustId, @Nullable String newTrustName) {
        return new School(
                id, name, phase, kind, rural, pupils, newTrustId, newTrustName, calendar, easting, northing, register);
    }

    public Status status() {
        return register == null ? Status.OPEN : register.status();
    }

    public boolean isClosed() {
        return status() == Status.CLOSED;
    }

    public @Nullable String urn() {
        return register == null ? null : register.urn();
    }
}
