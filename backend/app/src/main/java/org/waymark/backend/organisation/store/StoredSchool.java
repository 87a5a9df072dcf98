package org.waymark.backend.organisation.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.Rurality;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.store.Stored;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.School.Status;

record StoredSchool(
        String id,
        long version,
        String name,
        @Nullable String phase,
        @Nullable String kind,
        boolean rural,
        @Nullable Integer pupils,
        @Nullable String trustId,
        @Nullable String trustName,
        String calendar,
        @Nullable Integer easting,
        @Nullable Integer northing,
        @Nullable StoredEntry register)
        implements Stored {

    static StoredSchool of(School s) {
        return new StoredSchool(
                s.id(),
                0,
                s.name(),
                s.phase() == null ? null : s.phase().name(),
                s.kind() == null ? null : s.kind().name(),
                s.rural(),
                s.pupils(),
                s.trustId(),
                s.trustName(),
                s.calendar(),
                s.easting(),
                s.northing(),
                s.register() == null ? null : StoredEntry.of(s.register()));
    }

    School school() {
        return new School(
                id,
                name,
                phase == null ? null : Phase.valueOf(phase),
                kind == null ? null : SchoolKind.valueOf(kind),
                rural,
                pupils,
                trustId,
                trustName,
                calendar,
                easting,
                northing,
                register == null ? null : register.entry());
    }

    record StoredEntry(
            String urn,
            @Nullable String ukprn,
            String status,
            @Nullable LocalDate closedOn,
            String type,
            @Nullable String phase,
            @Nullable Integer lowAge,
            @Nullable Integer highAge,
            @Nullable Double freeMealsPercent,
            @Nullable String region,
            @Nullable String localAuthority,
            @Nullable String rurality,
            @Nullable String postcode,
            @Nullable String lsoa,
            @Nullable String diocese) {

        static StoredEntry of(RegisterEntry e) {
            return new StoredEntry(
                    e.urn(),
                    e.ukprn(),
                    e.status().name(),
                    e.closedOn(),
                    e.type(),
                    e.phase(),
                    e.lowAge(),
                    e.highAge(),
                    e.freeMealsPercent(),
                    e.region(),
                    e.localAuthority(),
                    e.rurality() == null ? null : e.rurality().code(),
                    e.postcode(),
                    e.lsoa(),
                    e.diocese());
        }

        RegisterEntry entry() {
            return new RegisterEntry(
                    urn,
                    ukprn,
                    Status.valueOf(status),
                    closedOn,
                    type,
                    phase,
                    lowAge,
                    highAge,
                    freeMealsPercent,
                    region,
                    localAuthority,
                    rurality == null ? null : new Rurality(rurality),
                    postcode,
                    lsoa,
                    diocese);
        }
    }
}
