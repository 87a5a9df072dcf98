package org.waymark.ui.fake;

import java.util.List;
import java.util.Optional;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;

/**
 * Somebody in the trust's schools.
 *
 * @param offer the offer they are on, or null
 * @param stepsDone how many steps of it
 */
record FakePerson(String id, String name, String job, FakeSchool school, FakeOffer offer, State state, int stepsDone) {

    static final List<FakePerson> ALL = List.of(
            on("amira.khan", "Amira Khan", "Deputy head", FakeSchool.FERNHILL, FakeOffer.SENIOR, State.ON_COURSE, 4),
            on(
                    "tom.okafor",
                    "Tom Okafor",
                    "Assistant head",
                    FakeSchool.MILLBRIDGE,
                    FakeOffer.SENIOR,
                    State.ON_COURSE,
                    7),
            on("ruth.penhale", "Ruth Penhale", "Deputy head", FakeSchool.LARKFIELD, FakeOffer.SENIOR, State.BEHIND, 2),
            on(
                    "new.starter",
                    "Nia Starter",
                    "Year leader",
                    FakeSchool.STONEBECK,
                    FakeOffer.SENIOR,
                    State.NOT_STARTED,
                    0),
            on(
                    "ben.ashworth",
                    "Ben Ashworth",
                    "Head of English",
                    FakeSchool.MILLBRIDGE,
                    FakeOffer.TEACHING,
                    State.BEHIND,
                    1),
            on(
                    "carys.vaughan",
                    "Carys Vaughan",
                    "Head of mathematics",
                    FakeSchool.EASTMOOR,
                    FakeOffer.TEACHING,
                    State.ON_COURSE,
                    5),
            on(
                    "dev.malhotra",
                    "Dev Malhotra",
                    "Key stage 2 leader",
                    FakeSchool.FERNHILL,
                    FakeOffer.TEACHING,
                    State.ON_COURSE,
                    6),
            on(
                    "esther.boateng",
                    "Esther Boateng",
                    "Reading leader",
                    FakeSchool.STONEBECK,
                    FakeOffer.TEACHING,
                    State.BEHIND,
                    0),
            on(
                    "finn.gallagher",
                    "Finn Gallagher",
                    "Head of centre",
                    FakeSchool.BRIDGE,
                    FakeOffer.HEADSHIP,
                    State.ON_COURSE,
                    9),
            on(
                    "hanna.lindqvist",
                    "Hanna Lindqvist",
                    "Headteacher",
                    FakeSchool.LARKFIELD,
                    FakeOffer.HEADSHIP,
                    State.COMPLETE,
                    24),
            on(
                    "isaac.thorne",
                    "Isaac Thorne",
                    "Deputy head",
                    FakeSchool.EASTMOOR,
                    FakeOffer.HEADSHIP,
                    State.ON_COURSE,
                    11),
            on("jaya.patel", "Jaya Patel", "Phase leader", FakeSchool.EASTMOOR, FakeOffer.SENIOR, State.NOT_STARTED, 0),
            free("kit.marlowe", "Kit Marlowe", "Head of science", FakeSchool.MILLBRIDGE),
            free("lena.fischer", "Lena Fischer", "Special needs coordinator", FakeSchool.FERNHILL),
            free("marcus.dale", "Marcus Dale", "Outreach leader", FakeSchool.BRIDGE),
            free("orla.keane", "Orla Keane", "Sixth form leader", FakeSchool.EASTMOOR));

    static Optional<FakePerson> find(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    Phase phase() {
        return school.phase();
    }

    Person person(boolean assigned) {
        List<String> on = offer != null ? List.of(offer.qualification()) : assigned ? List.of("NPQSL") : List.of();
        return new Person(id, name, job, school.title(), phase(), school.kind(), on, id + "@example.org");
    }

    ParticipantRow row(FakeWorld world) {
        var pathway = world.pathway(id);
        int done = pathway.steps().stream()
                .limit(stepsDone)
                .mapToInt(step -> step.minutes())
                .sum();
        return new ParticipantRow(
                id,
                name,
                job,
                school.title(),
                FakeSchool.TRUST,
                phase(),
                school.kind(),
                offer.qualification(),
                offer.cohort(),
                state,
                done,
                pathway.minutes(),
                stepsDone * 60,
                stepsDone * 45,
                pathway.finish(),
                null);
    }

    private static FakePerson on(
            String id, String name, String job, FakeSchool school, FakeOffer offer, State state, int stepsDone) {
        return new FakePerson(id, name, job, school, offer, state, stepsDone);
    }

    private static FakePerson free(String id, String name, String job, FakeSchool school) {
        return new FakePerson(id, name, job, school, null, State.NOT_STARTED, 0);
    }
}
