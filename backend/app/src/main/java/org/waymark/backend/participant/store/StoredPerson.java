package org.waymark.backend.participant.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.store.Stored;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/** By itself, and within a participant; what was stored before people could move has neither of the last three. */
record StoredPerson(
        String id,
        long version,
        String name,
        String jobTitle,
        String schoolId,
        String schoolName,
        @Nullable String trustId,
        @Nullable String trustName,
        String providerId,
        String phase,
        String kind,
        List<StoredCompleted> completed,
        @Nullable List<String> otherTrusts,
        @Nullable Long employment,
        @Nullable String email)
        implements Stored {

    static StoredPerson of(Person p, String providerId, long version) {
        List<StoredCompleted> completed = p.completed().stream()
                .map(c -> new StoredCompleted(c.qualification(), c.frameworkVersion(), c.on()))
                .toList();
        return new StoredPerson(
                p.id(),
                version,
                p.name(),
                p.jobTitle(),
                p.schoolId(),
                p.schoolName(),
                p.trustId(),
                p.trustName(),
                providerId,
                p.phase().name(),
                p.kind().name(),
                completed,
                p.otherTrusts(),
                p.employment(),
                p.email());
    }

    Person person() {
        List<Person.Completed> before = completed.stream()
                .map(c -> new Person.Completed(c.qualification(), c.frameworkVersion(), c.on()))
                .toList();
        return new Person(
                id,
                name,
                jobTitle,
                schoolId,
                schoolName,
                trustId,
                trustName,
                Phase.valueOf(phase),
                SchoolKind.valueOf(kind),
                before,
                otherTrusts == null ? List.of() : otherTrusts,
                employment == null ? 0 : employment,
                email);
    }

    record StoredCompleted(String qualification, String frameworkVersion, LocalDate on) {}
}
