package org.waymark.backend.bringing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolIds;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;

/**
 * What is there already, as far as it bears on the rows of the files.
 *
 * @param byAddress the provider's people
 * @param byNameAndSchool those of them of whom no address is known
 * @param elsewhere addresses of people whom the provider does not reach; told of nobody
 * @param standing what the provider's people of the files are on, by person; also with another provider
 * @param recorded those of them who have a record of learning
 * @param schools by id
 */
record Surroundings(
        Offer offer,
        Meanings meanings,
        LocalDateTime now,
        Map<String, Person> byAddress,
        Map<String, Person> byNameAndSchool,
        Set<String> elsewhere,
        Map<String, Participant> standing,
        Set<String> recorded,
        Map<String, School> schools) {

    LocalDate today() {
        return now.toLocalDate();
    }

    Optional<School> school(String written) {
        return Optional.ofNullable(schools.get(SchoolIds.ofUrn(written)))
                .or(() -> Optional.ofNullable(schools.get(written)));
    }

    Optional<Person> person(String email, String name, String schoolId) {
        return Optional.ofNullable(byAddress.get(email))
                .or(() -> Optional.ofNullable(byNameAndSchool.get(nameAt(name, schoolId))));
    }

    static String nameAt(String name, String schoolId) {
        return Texts.folded(name) + "\n" + schoolId;
    }
}
