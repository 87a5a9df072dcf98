package org.waymark.backend.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedRow.Status;
import org.waymark.contract.bringing.MappingWanted;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Line;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;

class ProgrammeImportTest extends BringingTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String PEOPLE = "Name,Email,School URN,Job title,Start,Your id\n";
    private static final String PROGRESS = "Person,Module,State,Minutes,Finished on\n";

    @Autowired
    private ProgrammeRepository programmes;

    @Autowired
    private FoundRepository found;

    private String person(String name) {
        return name + "," + address(name.toLowerCase()) + ",hazel-lane,Deputy,,id-" + name + "-" + mark + "\n";
    }

    /** Ada has finished two modules and begun one; Ben has done nothing. */
    private String readyToApply() {
        String id = create().id();
        List<String> modules = modules(id);
        uploaded(id, FileKind.PEOPLE, PEOPLE + person("Ada") + person("Ben"));
        uploaded(
                id,
                FileKind.PROGRESS,
                PROGRESS
                        + "%s,%s,Completed,200,\n".formatted(address("ada"), quoted(modules.get(0)))
                        + "id-Ada-%s,%s,finished,90,\n".formatted(mark, quoted(modules.get(1)))
                        + "Ada,%s,In progress,20,\n".formatted(quoted(modules.get(2)))
                        + "Ben,%s,not started,,\n".formatted(quoted(modules.get(0))));
        run(id, "dry-run");
        return id;
    }

    private static String quoted(String title) {
        return '"' + title + '"';
    }

    private String personId(String id, String name) {
        return people(id).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    @Test
    void a_dry_run_changes_nothing_and_names_every_difference() {
        String id = readyToApply();

        ProgrammeImport checked = get(id);
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        assertThat(checked.outcome().people()).isEqualTo(2);
        assertThat(checked.outcome().newPeople()).isEqualTo(2);
        assertThat(checked.outcome().faultyRows()).isZero();
        assertThat(checked.outcome().reconciliation())
                .extracting(Line::what, Line::inFile, Line::inWaymark)
                .contains(
                        tuple("People", 2, 2),
                        tuple("Rows about modules", 4, 3),
                        tuple("Modules finished", 2, 2),
                        tuple("Modules begun", 1, 1));
        assertThat(checked.outcome().reconciliation())
                .allSatisfy(line -> assertThat(line.inFile()
                                - line.differences().stream()
                                        .mapToInt(ProgrammeImport.Difference::count)
                                        .sum())
                        .as(line.what())
                        .isEqualTo(line.inWaymark()));
        assertThat(people(id)).allSatisfy(person -> {
            assertThat(person.standing()).isEqualTo(Standing.NEW);
            assertThat(person.finish()).isAfter(TestClock.TODAY);
            assertThat(people.find(WAYMARK, person.personId()).block()).isNull();
            assertThat(participant(person.personId())).isNull();
            assertThat(learning(person.personId())).isNull();
        });
    }

    @Test
    void each_gets_a_pathway_with_what_is_done_done_and_the_rest_planned_from_today() {
        String id = readyToApply();

        run(id, "apply");

        assertThat(get(id).state()).isEqualTo(State.APPLIED);
        assertThat(people(id)).extracting(ImportedPerson::standing).containsOnly(Standing.BROUGHT_IN);
        Participant ada = participant(personId(id, "Ada"));
        assertThat(ada.standing()).isEqualTo(Proposal.Standing.ENROLLED);
        assertThat(ada.providerId()).isEqualTo("provider-fernhill");
        assertThat(ada.summary().stepsDone()).isEqualTo(2);
        Pathway pathway = api.pathwayOf(ada.id());
        assertThat(pathway.steps())
                .filteredOn(step -> step.status() == Pathway.Step.Status.DONE)
                .hasSize(2);
        assertThat(pathway.steps())
                .filteredOn(step -> step.status() != Pathway.Step.Status.DONE)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.ends()).isAfterOrEqualTo(TestClock.TODAY));
        assertThat(participant(personId(id, "Ben")).summary().stepsDone()).isZero();
    }

    @Test
    void a_first_answer_to_what_was_finished_elsewhere_does_not_make_it_unfinished() {
        String id = readyToApply();
        run(id, "apply");
        String ada = personId(id, "Ada");
        String module = learning(ada).steps().getFirst().moduleId();
        StepWork work = api.asPerson(ada)
                .get()
                .uri("/api/v1/participants/{id}/steps/{module}", ada, module)
                .exchange()
                .expectBody(StepWork.class)
                .returnResult()
                .getResponseBody();

        api.asPerson(ada)
                .post()
                .uri("/api/v1/participants/{id}/steps/{module}/answers", ada, module)
                .bodyValue(new Answer(work.lesson().checks().getFirst().id(), List.of(0), null))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(learning(ada).find(module).orElseThrow().done()).isNotNull();
        assertThat(participant(ada).summary().stepsDone()).isEqualTo(2);
    }

    @Test
    void applying_again_and_bringing_the_same_files_in_again_change_nothing() {
        String id = readyToApply();
        run(id, "apply");
        Participant before = participant(personId(id, "Ada"));

        run(id, "apply");
        String again = create().id();
        uploaded(again, FileKind.PEOPLE, PEOPLE + person("Ada") + person("Ben"));
        run(again, "dry-run");
        run(again, "apply");
        run(again, "undo");

        assertThat(people(again)).extracting(ImportedPerson::standing).containsOnly(Standing.UNCHANGED);
        assertThat(participant(before.id())).isEqualTo(before);
    }

    @Test
    void taking_back_leaves_nothing_of_those_who_have_done_nothing_and_all_of_those_who_have() {
        String id = readyToApply();
        run(id, "apply");
        String ada = personId(id, "Ada");
        String ben = personId(id, "Ben");
        String step = api.pathwayOf(ben).steps().getFirst().moduleId();
        api.asPerson(ben)
                .post()
                .uri("/api/v1/participants/{id}/steps/{step}/start", ben, step)
                .exchange()
                .expectStatus()
                .isOk();

        run(id, "undo");

        assertThat(participant(ada)).isNull();
        assertThat(learning(ada)).isNull();
        assertThat(people.find(WAYMARK, ada).block()).isNull();
        assertThat(participant(ben).summary().started()).isTrue();
        assertThat(people(id))
                .filteredOn(person -> person.personId().equals(ben))
                .singleElement()
                .satisfies(stayed -> {
                    assertThat(stayed.standing()).isEqualTo(Standing.BROUGHT_IN);
                    assertThat(stayed.problem()).contains("stay");
                });
        assertThat(get(id).state()).isEqualTo(State.APPLIED);
    }

    /** What was written last. */
    enum Killed {
        AFTER_PERSON,
        AFTER_RECORD,
        AFTER_PARTICIPANT
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_dies_in_between_leaves_what_the_next_goes_on_with(Killed killed) {
        String id = readyToApply();
        RunningProgramme before = programmes.find(WAYMARK, id).block();
        List<BroughtPerson> planned = found.page(WAYMARK, before, Checking.PEOPLE, BroughtPerson.class, 0)
                .block();
        run(id, "apply");
        for (BroughtPerson person : planned) {
            if (killed != Killed.AFTER_PARTICIPANT) {
                participants.delete(WAYMARK, participant(person.personId())).block();
            }
            if (killed == Killed.AFTER_PERSON && !person.steps().isEmpty()) {
                learning.delete(WAYMARK, learning(person.personId())).block();
            }
        }
        asBefore(id, planned);

        run(id, "apply");

        assertThat(people(id)).extracting(ImportedPerson::standing).containsOnly(Standing.BROUGHT_IN);
        assertThat(participant(personId(id, "Ada")).summary().stepsDone()).isEqualTo(2);
        run(id, "undo");
        assertThat(get(id).state()).isEqualTo(State.UNDONE);
        assertThat(people(id)).allSatisfy(person -> {
            assertThat(participant(person.personId())).isNull();
            assertThat(learning(person.personId())).isNull();
            assertThat(people.find(WAYMARK, person.personId()).block()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Killed.class,
            names = {"AFTER_PERSON", "AFTER_RECORD"})
    void what_a_node_left_half_done_is_taken_back_too(Killed killed) {
        String id = readyToApply();
        RunningProgramme before = programmes.find(WAYMARK, id).block();
        List<BroughtPerson> planned = found.page(WAYMARK, before, Checking.PEOPLE, BroughtPerson.class, 0)
                .block();
        run(id, "apply");
        for (BroughtPerson person : planned) {
            participants.delete(WAYMARK, participant(person.personId())).block();
            if (killed == Killed.AFTER_PERSON && !person.steps().isEmpty()) {
                learning.delete(WAYMARK, learning(person.personId())).block();
            }
        }
        asBefore(id, planned);

        run(id, "undo");

        assertThat(people(id)).extracting(ImportedPerson::standing).containsOnly(Standing.TAKEN_BACK);
        assertThat(planned).allSatisfy(person -> {
            assertThat(learning(person.personId())).isNull();
            assertThat(people.find(WAYMARK, person.personId()).block()).isNull();
        });
    }

    private void asBefore(String id, List<BroughtPerson> planned) {
        RunningProgramme applied = programmes.find(WAYMARK, id).block();
        found.putAll(
                        WAYMARK,
                        applied,
                        applied.runId(),
                        Checking.PEOPLE,
                        planned,
                        new FoundRepository.Turn(applied.version(), 1))
                .block();
    }

    @Test
    void columns_and_values_of_other_names_are_matched_once_and_remembered() {
        String id = create().id();
        String module = modules(id).getFirst();
        String csv = "Wer,Was,Wie\n" + address("ada") + "," + quoted("Unit 1 " + mark) + ",vollendet " + mark + "\n";
        assertThat(uploaded(id, FileKind.PROGRESS, csv).files())
                .singleElement()
                .satisfies(file -> assertThat(file.matched()).isFalse());
        FileMapping.Option topic = mapping(id, FileKind.PROGRESS).values().isEmpty()
                ? null
                : mapping(id, FileKind.PROGRESS).values().getFirst().options().getFirst();
        assertThat(topic).as("no column is matched yet").isNull();
        map(id, new MappingWanted(columns(), List.of()), 200);
        FileMapping.Option first = options(id).stream()
                .filter(option -> option.title().equals(module))
                .findFirst()
                .orElseThrow();

        map(
                id,
                new MappingWanted(
                        columns(),
                        List.of(
                                new MappingWanted.Meaning("TOPIC", "Unit 1 " + mark, first.key()),
                                new MappingWanted.Meaning("STATE", "vollendet " + mark, "DONE"))),
                200);

        assertThat(get(id).files().getFirst().matched()).isTrue();
        assertThat(uploaded(create().id(), FileKind.PROGRESS, csv)
                        .files()
                        .getFirst()
                        .matched())
                .as("remembered for the provider")
                .isTrue();
        // Other tests begin with the names of the template.
        uploaded(id, FileKind.PROGRESS, PROGRESS + "a,b,c,,\n");
    }

    private static List<MappingWanted.Column> columns() {
        return List.of(
                new MappingWanted.Column("PERSON", "Wer"),
                new MappingWanted.Column("TOPIC", "Was"),
                new MappingWanted.Column("STATE", "Wie"));
    }

    private List<FileMapping.Option> options(String id) {
        return mapping(id, FileKind.PROGRESS).values().stream()
                .filter(values -> values.field().equals("TOPIC"))
                .findFirst()
                .orElseThrow()
                .options();
    }

    private void map(String id, MappingWanted wanted, int status) {
        manager.put()
                .uri("/api/v1/programme-imports/{id}/files/PROGRESS/mapping", id)
                .header(HttpHeaders.IF_MATCH, etag(id))
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void what_cannot_be_matched_or_comes_too_late_is_refused() {
        String id = create().id();
        uploaded(id, FileKind.PROGRESS, PROGRESS + "a,b,c,,\n");

        map(id, new MappingWanted(List.of(new MappingWanted.Column("PERSON", "No such")), List.of()), 422);
        map(id, new MappingWanted(List.of(new MappingWanted.Column("NOTHING", "Person")), List.of()), 422);
        map(id, new MappingWanted(List.of(), List.of(new MappingWanted.Meaning("STATE", "c", "PERHAPS"))), 422);
        manager.put()
                .uri("/api/v1/programme-imports/{id}/files/PROGRESS/mapping", id)
                .header(HttpHeaders.IF_MATCH, "\"999\"")
                .bodyValue(new MappingWanted(List.of(), List.of()))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        assertThat(problem(start(id, "dry-run"), 422)).contains("no file of people");
        assertThat(problem(start(id, "apply"), 409)).contains("dry run first");
        assertThat(problem(start(id, "undo"), 409)).contains("nothing to take back");
    }

    @Test
    void each_faulty_row_is_told_with_what_to_do_and_the_others_go_on() {
        String id = create().id();
        String module = quoted(modules(id).getFirst());
        uploaded(
                id,
                FileKind.PEOPLE,
                "Name;E-mail;URN;Start date\r\n"
                        + "Zoë Good;" + address("zoe") + ";hazel-lane;45536\r\n"
                        + "Zoë Good;" + address("zoe") + ";hazel-lane;01/09/2024\r\n"
                        + "Somebody Else;" + address("zoe") + ";hazel-lane;\r\n"
                        + "No School;" + address("none") + ";999999;\r\n"
                        + "No Address;none;hazel-lane;\r\n"
                        + "No Day;" + address("day") + ";hazel-lane;31/02/2026\r\n"
                        + "Other One;other-participant@waymark.example;hazel-lane;\r\n",
                Charset.forName("windows-1252"));
        uploaded(
                id,
                FileKind.PROGRESS,
                PROGRESS
                        + address("zoe") + "," + module + ",done,60,31/10/2025\n"
                        + address("zoe") + "," + module + ",started,60,\n"
                        + address("zoe") + ",Astrology,done,60,\n"
                        + "Nobody at all," + module + ",done,60,\n"
                        + "No Day," + module + ",done,60,\n");

        run(id, "dry-run");

        assertThat(people(id)).singleElement().satisfies(zoe -> {
            assertThat(zoe.name()).isEqualTo("Zoë Good");
            assertThat(zoe.done()).isEqualTo(1);
        });
        assertThat(rows(id, FileKind.PEOPLE, Status.PASSED_OVER))
                .extracting(ImportedRow::row)
                .containsExactly(3);
        assertThat(rows(id, FileKind.PEOPLE, Status.FAULTY))
                .extracting(ImportedRow::row)
                .containsExactly(4, 5, 6, 7, 8);
        assertThat(rows(id, FileKind.PEOPLE, Status.FAULTY).getLast().whatToDo())
                .contains("Cannot be brought in with this address")
                .doesNotContainIgnoringCase("provider", "other participant");
        assertThat(rows(id, FileKind.PROGRESS, Status.FAULTY))
                .extracting(ImportedRow::whatToDo)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Row 2 says otherwise"),
                        two -> assertThat(two).contains("has no module ‘Astrology’"),
                        three -> assertThat(three).contains("Nobody in the file of people"),
                        four -> assertThat(four).contains("has to be corrected first"));
        byte[] corrections = manager.get()
                .uri("/api/v1/programme-imports/{id}/files/PEOPLE/corrections", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(corrections, StandardCharsets.UTF_8))
                .contains("What to correct", "No School", "999999")
                .doesNotContain("Zoë Good");
        assertThat(learningOf(id)).isEqualTo(LocalDate.of(2025, 10, 31));
    }

    private LocalDate learningOf(String id) {
        RunningProgramme checked = programmes.find(WAYMARK, id).block();
        return found.page(WAYMARK, checked, Checking.PEOPLE, BroughtPerson.class, 0)
                .block()
                .getFirst()
                .steps()
                .getFirst()
                .done();
    }

    @Test
    void fifty_megabytes_and_what_is_no_table_are_refused_and_what_was_there_stays() {
        String id = create().id();
        uploaded(id, FileKind.PEOPLE, PEOPLE + person("Ada"));

        assertThat(problem(upload(id, FileKind.PEOPLE, new byte[50 * MEGABYTE]), 422))
                .contains("larger than 10 MB");
        assertThat(problem(upload(id, FileKind.PEOPLE, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), 422))
                .contains("PDF");

        assertThat(get(id).files())
                .singleElement()
                .satisfies(file -> assertThat(file.rows()).isEqualTo(1));
    }

    @Test
    void it_is_nobody_elses() {
        String id = create().id();

        for (String path : List.of("", "/people", "/files/PEOPLE/rows", "/files/PEOPLE/mapping")) {
            api.as("other-manager")
                    .get()
                    .uri("/api/v1/programme-imports/" + id + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        api.as("other-manager")
                .post()
                .uri("/api/v1/programme-imports/{id}/undo", id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
