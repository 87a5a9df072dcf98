package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * Somebody employed in a school. Where they work is what their present main employment says.
 *
 * @param schoolId empty for who works in no school: for a trust as a whole, or for nobody at present
 * @param schoolName what to call the place they work in
 * @param trustId the trust of the school, or null for a maintained school
 * @param completed qualifications gained before
 * @param otherTrusts trusts that employ them too; they see what the trust of the main employment sees
 * @param employment the revision of the employments that this shows, 0 while nothing but the first is known
 * @param email where invitations go, or null where nobody told
 */
public record Person(
        String id,
        String name,
        String jobTitle,
        String schoolId,
        String schoolName,
        @Nullable String trustId,
        @Nullable String trustName,
        Phase phase,
        SchoolKind kind,
        List<Completed> completed,
        List<String> otherTrusts,
        long employment,
        @Nullable String email) {

    public Person {
        completed = List.copyOf(completed);
        otherTrusts = List.copyOf(otherTrusts);
    }

    /** Somebody of whom one employment is known and nothing else. */
    public Person(
            String id,
            String name,
            String jobTitle,
            String schoolId,
            String schoolName,
            @Nullable String trustId,
            @Nullable String trustName,
            Phase phase,
            SchoolKind kind,
            List<Completed> completed) {
        this(id, name, jobTitle, schoolId, schoolName, trustId, trustName, phase, kind, completed, List.of(), 0, null);
    }

    /** Their phase and kind of school stay what they were where the place has none. */
    public Person at(Workplace place, List<String> alsoEmployedBy, long revision) {
        Phase newPhase = place.phase();
        SchoolKind newKind = place.kind();
        return new Person(
                id,
                name,
                jobTitle,
                place.schoolId(),
                place.name(),
                place.trustId(),
                place.trustName(),
                newPhase == null ? phase : newPhase,
                newKind == null ? kind : newKind,
                completed,
                alsoEmployedBy,
                revision,
                email);
    }

    public Person called(String title) {
        return new Person(
                id,
                name,
                title,
                schoolId,
                schoolName,
                trustId,
                trustName,
                phase,
                kind,
                completed,
                otherTrusts,
                employment,
                email);
    }

    public Workplace workplace() {
        return new Workplace(schoolId, schoolName, trustId, trustName, phase, kind);
    }

    public boolean isEmployedBy(String trust) {
        return trust.equals(trustId) || otherTrusts.contains(trust);
    }

    public boolean worksInSchool() {
        return !schoolId.isEmpty();
    }

    public record Completed(String qualification, String frameworkVersion, LocalDate on) {}
}
