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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cohort of six does not pay for itself: it is seen where it could go, and its people go there and come back. */
@OnWholeSystem
@Tag("long")
class MergeJourneyTest {

    private static final int PEOPLE = 6;
    private static final String NAME = "Too few, winter";
    private static final String FINISHED = "leading-implementation";
    private static final List<String> SCHOOLS = List.of("hazel-lane", "tallow-bridge", "wendlebrook");

    @Test
    void a_small_cohort_is_merged_nothing_is_lost_and_it_is_taken_back(WholeSystem waymark) {
        NewCohort small = NewCohort.open(waymark, NAME);
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
        helen.button("Move those who can be").click();
        helen.seesHeading("Merging NPQSL: applied");
        assertThat(cohort(waymark, small.id()).get("people").asInt()).isLessThan(PEOPLE);
        assertThat(done(waymark, helen)).isEqualTo(done);

        helen.button("Take it back").click();
        helen.button("Yes, take it back").click();
        helen.seesHeading("Merging NPQSL: taken back");
        assertThat(cohort(waymark, small.id()).get("people").asInt()).isEqualTo(PEOPLE);
        assertThat(done(waymark, helen)).isEqualTo(done);
        small.close();
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
        String plan = helen.place().replaceAll(".*/merges/([^?]*).*", "$1");
        Map<String, Integer> done = new TreeMap<>();
        for (JsonNode move :
                api.get("/merge-plans/" + plan + "/moves?way=IN_PERSON").get("items")) {
            String person = move.get("participantId").asString();
            List<String> statuses =
                    api.get("/participants/" + person + "/pathway").get("steps").findValuesAsString("status");
            done.put(person, (int) statuses.stream().filter("DONE"::equals).count());
        }
        return done;
    }

    private static String people() {
        return people("%2$s,%1$s,%3$s", "Name,Email,School URN");
    }

    private static String progress() {
        return people("%1$s," + FINISHED + ",finished", "Person,Module,State");
    }

    private static String people(String row, String header) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> row.formatted(
                        "wilf." + i + "@waymark.example", "Wilf Tarn " + i, SCHOOLS.get(i % SCHOOLS.size())))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
