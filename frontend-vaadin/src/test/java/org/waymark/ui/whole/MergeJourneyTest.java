package org.waymark.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A cohort of six does not pay for itself: it is seen where it could go, those who would travel further are asked, and its
 * people go there and come back.
 */
@OnWholeSystem
@Tag("long")
class MergeJourneyTest {

    private static final int PEOPLE = 6;
    private static final String NAME = "Too few, winter";
    private static final String FINISHED = "leading-implementation";
    private static final List<String> SCHOOLS = List.of("hazel-lane", "tallow-bridge", "wendlebrook");

    /** Both work at the school of the hub that the other cohort does not have. */
    private static final int WILLING = 0;

    private static final int SILENT = 3;

    @Test
    void a_small_cohort_is_merged_nothing_is_lost_and_it_is_taken_back(WholeSystem waymark) {
        NewCohort small = NewCohort.open(waymark, NAME);
        small.alsoAt(hubAtTheSchool(waymark));
        small.bringIn(people(), Map.of("PROGRESS", progress()));
        Visitor helen = waymark.visitor(Persona.HELEN);
        enterCosts(helen, cohort(waymark, "npqsl-").get("cohort").asString());
        enterCosts(helen, NAME);
        helen.sees("Too small");
        lookForWays(helen);
        helen.sees(NAME + " (6 people) goes to ");
        helen.sees("That saves £6,000");
        Map<String, Integer> done = done(waymark, helen);
        assertThat(done).hasSize(PEOPLE);
        assertThat(done.values()).allMatch(steps -> steps > 0);

        helen.button("Choose this way and ask people").click();
        helen.sees("How it stands");
        assertThat(state(waymark, helen, name(WILLING))).isEqualTo("ASKED");
        Visitor willing = Newcomer.signedIn(waymark, helen, name(WILLING), email(WILLING));
        saysYes(willing);
        askedBesides(waymark, helen)
                .forEach(person -> saysYes(Newcomer.signedIn(waymark, helen, name(person), email(person))));
        helen.button("Move those who can be").click();
        helen.seesHeading("Merging NPQSL: applied");
        assertThat(state(waymark, helen, name(WILLING))).isEqualTo("MOVED");
        assertThat(state(waymark, helen, name(SILENT))).isNotEqualTo("MOVED");
        willing.open("cohort").sees("now, with all you have done");
        willing.open("notices").sees("You are in another cohort");
        assertThat(moves(waymark, helen).filter(MergeJourneyTest::isMoved)).hasSize(PEOPLE - 1);
        assertThat(cohort(waymark, small.id()).get("people").asInt()).isEqualTo(1);
        assertThat(done(waymark, helen)).isEqualTo(done);

        helen.button("Take it back").click();
        helen.button("Yes, take it back").click();
        helen.seesHeading("Merging NPQSL: taken back");
        assertThat(cohort(waymark, small.id()).get("people").asInt()).isEqualTo(PEOPLE);
        willing.open("cohort").sees("You are back in " + NAME);
        willing.open("notices").sees("You are back in your cohort");
        assertThat(done(waymark, helen)).isEqualTo(done);
        small.close();
    }

    /** Those who travel no further, as far as a session of theirs is near. */
    private static List<Integer> askedBesides(WholeSystem waymark, Visitor helen) {
        return IntStream.range(0, PEOPLE)
                .filter(person -> person != WILLING && person != SILENT)
                .filter(person -> state(waymark, helen, name(person)).equals("ASKED"))
                .boxed()
                .toList();
    }

    /** On a phone. */
    private static void saysYes(Visitor asked) {
        asked.page().setViewportSize(360, 800);
        asked.open("cohort").sees("Your cohort has too few people to go on by itself");
        asked.scrollsDownOnly();
        asked.button("Yes, I would go").click();
        asked.sees("You said yes");
    }

    private static boolean isMoved(JsonNode move) {
        return move.get("state").asString().equals("MOVED");
    }

    /** At the place of the first of the schools. */
    private static String hubAtTheSchool(WholeSystem waymark) {
        return waymark.api(Persona.HELEN).post("/hubs", """
                {"name":"Hazel Lane Hall","easting":400000,"northing":300000}""").get("id").asString();
    }

    private static String state(WholeSystem waymark, Visitor helen, String name) {
        return moves(waymark, helen)
                .filter(move -> move.get("name").asString().equals(name))
                .map(move -> move.get("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void enterCosts(Visitor helen, String cohort) {
        helen.open("provider/cohorts");
        helen.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("costs of NPQSL, " + cohort + "$")))
                .first()
                .click();
        helen.field("To run it, however many come").fill("6000");
        helen.field("For each person besides").fill("200");
        helen.field("Paid for each person").fill("1000");
        helen.field("Places").fill("60");
        helen.button("Save").click();
        helen.seesHeading("Small cohorts");
    }

    private static void lookForWays(Visitor helen) {
        helen.field("Qualification").selectOption("NPQSL");
        helen.button("Look for ways to merge").click();
        helen.seesHeading("Merging NPQSL: waits for your choice");
    }

    /** The first whose id begins so. */
    private static JsonNode cohort(WholeSystem waymark, String id) {
        return waymark.api(Persona.HELEN)
                .get("/small-cohorts")
                .get("items")
                .valueStream()
                .filter(one -> one.get("offerId").asString().startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    /** How many steps each of those who would move has done. */
    private static Map<String, Integer> done(WholeSystem waymark, Visitor helen) {
        Api api = waymark.api(Persona.HELEN);
        Map<String, Integer> done = new TreeMap<>();
        moves(waymark, helen).forEach(move -> {
            String person = move.get("participantId").asString();
            List<String> statuses =
                    api.get("/participants/" + person + "/pathway").get("steps").findValuesAsString("status");
            done.put(person, (int) statuses.stream().filter("DONE"::equals).count());
        });
        return done;
    }

    /** Of the merge that is looked at. */
    private static Stream<JsonNode> moves(WholeSystem waymark, Visitor helen) {
        String plan = helen.place().replaceAll(".*/merges/([^?]*).*", "$1");
        return waymark.api(Persona.HELEN)
                .get("/merge-plans/" + plan + "/moves?way=IN_PERSON")
                .get("items")
                .valueStream();
    }

    private static String people() {
        return people("%2$s,%1$s,%3$s", "Name,Email,School URN");
    }

    private static String progress() {
        return people("%1$s," + FINISHED + ",finished", "Person,Module,State");
    }

    private static String name(int person) {
        return "Wilf Tarn " + person;
    }

    private static String email(int person) {
        return "wilf." + person + "@waymark.example";
    }

    private static String people(String row, String header) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> row.formatted(email(i), name(i), SCHOOLS.get(i % SCHOOLS.size())))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
