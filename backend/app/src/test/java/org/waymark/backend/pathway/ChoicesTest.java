package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Teaching;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Problem;
import org.waymark.contract.catalogue.Challenge;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;

/** What a participant may wish for, and what comes of it: first tried out, then made to hold. */
class ChoicesTest extends ApiTest {

    @Test
    void more_hours_finish_earlier_and_trying_them_out_stores_nothing() {
        Participant hana = participant("hana-suzuki");
        Preview preview = hana.preview(hana.wishes().minutes(480));

        assertThat(preview.problem()).isNull();
        assertThat(preview.difference().finishBefore()).isEqualTo(hana.pathway().finish());
        assertThat(preview.difference().finishAfter())
                .isBefore(preview.difference().finishBefore());
        assertThat(preview.pathway().finish()).isEqualTo(preview.difference().finishAfter());
        assertThat(participant("hana-suzuki")).isEqualTo(hana);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60, 29, 1201, 400 * 60})
    void hours_nobody_can_give_are_a_field_error(int minutes) {
        Participant hana = participant("hana-suzuki");
        Choices wishes = hana.wishes().minutes(minutes).choices();

        for (WebTestClient.ResponseSpec answer : List.of(hana.tryOut(wishes), hana.apply(hana.etag(), wishes))) {
            Problem problem = problem(answer, 400);
            assertThat(problem.type()).isEqualTo("/problems/invalid");
            assertThat(problem.fieldProblems())
                    .singleElement()
                    .satisfies(field -> assertThat(field.field()).isEqualTo("minutesPerWeek"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "not json",
                "[]",
                "{\"minutesPerWeek\":\"a lot\",\"phase\":\"PRIMARY\"}",
                "{\"minutesPerWeek\":180,\"phase\":\"NURSERY\",\"travels\":true,\"knownTopics\":[],\"excludedTopics\":[],"
                        + "\"addedTopics\":[],\"preferredModules\":[],\"away\":[]}",
                "{\"minutesPerWeek\":180,\"phase\":\"PRIMARY\",\"travels\":true,\"knownTopics\":[null],"
                        + "\"excludedTopics\":[],\"addedTopics\":[],\"preferredModules\":[],\"away\":[]}",
                "{\"minutesPerWeek\":180,\"phase\":\"PRIMARY\",\"travels\":true,\"knownTopics\":[],\"excludedTopics\":[],"
                        + "\"addedTopics\":[],\"preferredModules\":[],\"away\":[{\"from\":null,\"to\":\"2027-01-01\"}]}",
                "{\"minutesPerWeek\":180,\"phase\":\"PRIMARY\",\"travels\":true,\"knownTopics\":[],\"excludedTopics\":[],"
                        + "\"addedTopics\":[],\"preferredModules\":[],\"away\":[],\"finishBy\":\"31/12/2027\"}"
            })
    void a_body_that_makes_no_sense_is_a_bad_request(String body) {
        Problem problem = problem(
                api.asPerson("hana-suzuki")
                        .post()
                        .uri("/api/v1/participants/hana-suzuki/pathway/preview")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange(),
                400);

        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void a_finish_in_the_past_is_refused() {
        Participant hana = participant("hana-suzuki");
        Choices wishes = hana.wishes().finishBy(TestClock.TODAY.minusDays(1)).choices();

        assertThat(problem(hana.tryOut(wishes), 422).detail()).contains("past");
        assertThat(problem(hana.apply(hana.etag(), wishes), 422).detail()).contains("past");
        assertThat(participant("hana-suzuki")).isEqualTo(hana);
    }

    @Test
    void days_away_that_end_before_they_begin_are_refused() {
        Participant hana = participant("hana-suzuki");
        Choices wishes = hana.wishes()
                .away(LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 1))
                .choices();

        assertThat(problem(hana.tryOut(wishes), 422).detail()).contains("last day away");
    }

    @Test
    void an_impossible_finish_names_what_clashes_and_every_way_out_works() {
        Participant hana = participant("hana-suzuki");
        Choices wishes = hana.wishes().finishBy(LocalDate.of(2027, 2, 26)).choices();
        Preview preview = hana.preview(wishes);

        assertThat(preview.pathway()).isNull();
        assertThat(preview.difference()).isNull();
        assertThat(preview.problem().conflict()).isNotEmpty();
        assertThat(preview.problem().suggestions()).isNotEmpty().allSatisfy(way -> {
            Preview then = hana.preview(way.choices());
            assertThat(then.problem()).as(way.sentence()).isNull();
            assertThat(then.pathway().finish()).as(way.sentence()).isEqualTo(way.finish());
        });
        assertThat(problem(hana.apply(hana.etag(), wishes), 422).detail()).contains("no pathway");
        assertThat(participant("hana-suzuki")).isEqualTo(hana);
    }

    @Test
    void choices_hold_once_they_are_applied_to_the_pathway_that_was_seen() {
        Participant peter = participant("peter-ashdown");
        Choices wishes = peter.wishes().minutes(300).choices();
        Pathway tried = peter.preview(wishes).pathway();

        var answer = peter.apply(peter.etag(), wishes)
                .expectStatus()
                .isOk()
                .expectBody(Pathway.class)
                .returnResult();
        Participant after = participant("peter-ashdown");

        assertThat(answer.getResponseBody()).isEqualTo(tried);
        assertThat(after.pathway()).isEqualTo(tried);
        assertThat(after.etag())
                .isEqualTo(answer.getResponseHeaders().getETag())
                .isNotEqualTo(peter.etag());
        assertThat(problem(peter.apply(peter.etag(), wishes), 412).type()).isEqualTo("/problems/stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"999\"", "garbage", "*", "\"\"", "\"-1\"", "\"1\", \"2\"", "99999999999999999999999"})
    void what_is_not_the_present_etag_changes_nothing(String ifMatch) {
        Participant mary = participant("mary-kate-doyle");

        assertThat(problem(mary.apply(ifMatch, mary.wishes().minutes(300).choices()), 412)
                        .type())
                .isEqualTo("/problems/stale-version");
        assertThat(participant("mary-kate-doyle")).isEqualTo(mary);
    }

    @Test
    void without_an_etag_the_answer_says_to_send_one() {
        Participant mary = participant("mary-kate-doyle");

        Problem problem = problem(
                mary.client()
                        .put()
                        .uri("/api/v1/participants/mary-kate-doyle/pathway/choices")
                        .bodyValue(mary.wishes().choices())
                        .exchange(),
                428);
        assertThat(problem.type()).isEqualTo("/problems/missing-value");
    }

    @Test
    void of_two_that_apply_at_once_one_wins() throws Exception {
        Participant leila = participant("leila-haddad");
        List<Choices> wishes = List.of(
                leila.wishes().minutes(240).choices(),
                leila.wishes().minutes(300).choices());
        var statuses = java.util.Collections.synchronizedList(new java.util.ArrayList<Integer>());
        List<Thread> threads = wishes.stream()
                .map(wish -> Thread.ofVirtual()
                        .start(() -> statuses.add(leila.apply(leila.etag(), wish)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(participant("leila-haddad").pathway().choices()).isIn(wishes);
    }

    @Test
    void what_is_known_already_takes_less_but_never_drops_what_is_mandatory() {
        Participant farah = participant("farah-jamil");
        List<String> open = farah.open().map(Pathway.Step::topicId).toList();
        Wishes wishes = farah.wishes();
        open.forEach(wishes::knowing);

        Preview preview = farah.preview(wishes);

        assertThat(preview.difference().minutesAfter())
                .isLessThan(preview.difference().minutesBefore());
        assertThat(Teaching.mandatoryMissing(api, preview.pathway())).isEmpty();
        assertThat(preview.pathway().skips())
                .anySatisfy(skip -> assertThat(skip.reasons())
                        .extracting(Pathway.Reason::tag)
                        .contains("known-already"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"farah-jamil", "daniel-kowalczyk"})
    void each_exclusion_does_what_its_consequence_said(String id) {
        Participant person = participant(id);
        for (Options.Exclusion exclusion : person.options().exclusions()) {
            Preview preview = person.preview(person.wishes().without(exclusion.topicId()));
            if (exclusion.allowed()) {
                assertThat(preview.problem()).as(exclusion.toString()).isNull();
                assertThat(preview.pathway().steps())
                        .extracting(Pathway.Step::topicId)
                        .doesNotContain(exclusion.topicId());
                assertThat(preview.difference().consequences().isEmpty())
                        .as(exclusion.toString())
                        .isEqualTo(exclusion.consequence().contains("nothing is lost"));
            } else {
                assertThat(preview.problem()).as(exclusion.toString()).isNotNull();
                assertThat(preview.problem().suggestions())
                        .as(exclusion.toString())
                        .extracting(way -> way.choices().excludedTopics())
                        .contains(List.of());
            }
        }
    }

    @Test
    void an_elective_is_added_because_it_was_chosen() {
        Participant farah = participant("farah-jamil");
        Options.Elective elective = farah.options().electives().getFirst();

        Preview preview = farah.preview(farah.wishes().adding(elective.topicId()));

        Pathway.Step step = step(preview.pathway(), Pathway.Step::topicId, elective.topicId());
        assertThat(step.reasons()).extracting(Pathway.Reason::tag).contains("chosen");
        assertThat(step.minutes()).isEqualTo(elective.minutes());
        assertThat(preview.difference().added())
                .extracting(Preview.Change::moduleId)
                .contains(step.moduleId());
    }

    @Test
    void an_elective_says_what_it_is_about_and_for_which_other_posts_it_is_learnt() {
        List<Options.Elective> electives = participant("farah-jamil").options().electives();

        assertThat(electives)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.strands()).isNotEmpty().doesNotHaveDuplicates())
                .allSatisfy(one -> assertThat(one.roles()).doesNotContain("Senior leadership"))
                .anySatisfy(one -> assertThat(one.roles()).isNotEmpty());
    }

    @Test
    void what_can_be_swapped_or_left_out_says_how_challenging_it_is() {
        Options options = participant("farah-jamil").options();
        assertThat(options.swaps()).isNotEmpty().allSatisfy(swap -> levels(swap.challenge()));
        assertThat(options.exclusions()).isNotEmpty().allSatisfy(one -> levels(one.challenge()));
        assertThat(options.exclusions())
                .anySatisfy(one -> assertThat(one.challenge().below()).isNotEmpty());
    }

    private static void levels(Challenge challenge) {
        assertThat(challenge.startsAt()).isBetween(1, challenge.goesTo());
        assertThat(challenge.goesTo()).isLessThanOrEqualTo(4);
    }

    @Test
    void a_swap_takes_the_other_version_and_says_who_asked_for_it() {
        Participant farah = participant("farah-jamil");
        Options.Swap swap = farah.options().swaps().getFirst();

        Preview preview = farah.preview(farah.wishes().preferring(swap.toModuleId()));

        Pathway.Step step = step(preview.pathway(), Pathway.Step::moduleId, swap.toModuleId());
        assertThat(step.reasons()).extracting(Pathway.Reason::tag).contains("variant-chosen");
        assertThat(preview.difference().removed())
                .extracting(Preview.Change::moduleId)
                .contains(swap.fromModuleId());
        assertThat(preview.pathway().steps()).extracting(Pathway.Step::moduleId).doesNotContain(swap.fromModuleId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-topic", "Not An Id", "..", "school-culture.primary"})
    void topics_that_do_not_exist_are_named(String topic) {
        Participant farah = participant("farah-jamil");

        for (Choices wishes : List.of(
                farah.wishes().knowing(topic).choices(),
                farah.wishes().without(topic).choices(),
                farah.wishes().adding(topic).choices(),
                farah.wishes().preferring("x" + topic).choices())) {
            assertThat(problem(farah.tryOut(wishes), 422).detail()).contains(topic);
        }
    }

    @Test
    void a_topic_cannot_be_added_and_left_out_at_once() {
        Participant farah = participant("farah-jamil");
        String topic = farah.options().electives().getFirst().topicId();

        assertThat(problem(
                                farah.tryOut(farah.wishes()
                                        .adding(topic)
                                        .without(topic)
                                        .choices()),
                                422)
                        .detail())
                .contains("at once");
    }

    @Test
    void days_away_are_kept_free() {
        Participant farah = participant("farah-jamil");
        LocalDate from = LocalDate.of(2027, 1, 11);
        LocalDate to = LocalDate.of(2027, 1, 15);

        Preview preview = farah.preview(farah.wishes().away(from, to));

        assertThat(preview.problem()).isNull();
        assertThat(farah.pathway().weeks()).anyMatch(week -> week.monday().equals(from) && week.minutes() > 0);
        assertThat(preview.pathway().weeks())
                .filteredOn(week -> week.monday().equals(from))
                .allMatch(week -> week.minutes() == 0);
        assertThat(preview.pathway().bands()).extracting(Pathway.Band::kind).contains(Pathway.Band.Kind.AWAY);
    }

    private record Participant(WebTestClient client, String id, String etag, Pathway pathway, Options options) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Participant that && etag.equals(that.etag) && pathway.equals(that.pathway);
        }

        @Override
        public int hashCode() {
            return Objects.hash(etag, pathway);
        }

        Wishes wishes() {
            return Wishes.like(pathway.choices());
        }

        Stream<Pathway.Step> open() {
            return pathway.steps().stream()
                    .filter(step ->
                            step.status() == Pathway.Step.Status.READY || step.status() == Pathway.Step.Status.LOCKED);
        }

        Preview preview(Wishes wishes) {
            return preview(wishes.choices());
        }

        Preview preview(Choices choices) {
            return tryOut(choices)
                    .expectStatus()
                    .isOk()
                    .expectBody(Preview.class)
                    .returnResult()
                    .getResponseBody();
        }

        WebTestClient.ResponseSpec tryOut(Choices choices) {
            return client.post()
                    .uri("/api/v1/participants/{id}/pathway/preview", id)
                    .bodyValue(choices)
                    .exchange();
        }

        WebTestClient.ResponseSpec apply(String ifMatch, Choices choices) {
            return client.put()
                    .uri("/api/v1/participants/{id}/pathway/choices", id)
                    .header("If-Match", ifMatch)
                    .bodyValue(choices)
                    .exchange();
        }
    }

    private Participant participant(String id) {
        WebTestClient client = api.asPerson(id);
        var pathway = client.get()
                .uri("/api/v1/participants/{id}/pathway", id)
                .exchange()
                .expectBody(Pathway.class)
                .returnResult();
        Options options = client.get()
                .uri("/api/v1/participants/{id}/pathway/options", id)
                .exchange()
                .expectBody(Options.class)
                .returnResult()
                .getResponseBody();
        return new Participant(client, id, pathway.getResponseHeaders().getETag(), pathway.getResponseBody(), options);
    }

    private static Pathway.Step step(Pathway pathway, Function<Pathway.Step, String> key, String value) {
        return pathway.steps().stream()
                .filter(step -> key.apply(step).equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + value));
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
