package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What trust leads, providers and authors come to do. */
@OnWholeSystem
class OfficesTest {

    @Test
    void a_trust_lead_assigns_once_however_often_they_click_and_takes_it_back(WholeSystem waymark) {
        Visitor marcus = waymark.visitor(Persona.MARCUS).open("assign");
        Assigning.upToTheLastPage(marcus, "Yusuf Rahmani", "Leading teaching");
        marcus.button("Confirm the assignment").dblclick();
        marcus.seesHeading("NPQLT is proposed to Yusuf Rahmani");
        assertThat(Assigning.of(waymark, "Yusuf Rahmani")).hasSize(1);

        marcus.link("See all assignments").click();
        marcus.seesHeading("Assignments");
        marcus.link("Take back: Yusuf Rahmani, NPQLT").click();
        marcus.button("Yes, take it back").click();
        marcus.sees("Yusuf Rahmani no longer has that pathway.");
        assertThat(Assigning.of(waymark, "Yusuf Rahmani")).isEmpty();
        marcus.open("trust").doesNotSee("Yusuf Rahmani");
    }

    @Test
    void a_trust_lead_adds_an_entry_to_a_schools_calendar_and_removes_it(WholeSystem waymark) {
        Visitor marcus = waymark.visitor(Persona.MARCUS).open("trust/schools/hazel-lane");
        marcus.link("Add an entry").click();
        marcus.seesHeading("Add an entry");
        marcus.button("Save").click();
        marcus.sees("Give the entry a name");
        marcus.field("Name").fill("Well dressing");
        marcus.field("Kind").selectOption("School closed");
        marcus.enterDay("First day", waymark.today().plusWeeks(2));
        marcus.enterDay("Last day", waymark.today().plusWeeks(2));
        marcus.button("Save").click();
        marcus.sees("Entry saved");
        marcus.link("Change or remove: Well dressing").click();
        marcus.seesHeading("Change an entry");
        marcus.button("Remove this entry").click();
        marcus.button("Yes, remove it").click();
        marcus.sees("Entry removed");
        marcus.doesNotSee("Well dressing");
    }

    @Test
    void a_trust_lead_sees_dates_and_hours_but_nothing_of_what_somebody_knows(WholeSystem waymark) {
        JsonNode own = waymark.api(Persona.TOM).get("/participants/tom-whitfield/pathway");
        Set<String> private_ = new HashSet<>(own.get("skips").findValuesAsString("sentence"));
        assertThat(private_).isNotEmpty();

        Visitor marcus = waymark.visitor(Persona.MARCUS).open("trust/people/tom-whitfield?view=table");
        marcus.seesHeading("Tom Whitfield");
        marcus.sees("to be read: only the participant can change it");
        String page = marcus.main().innerText();
        private_.forEach(sentence -> assertThat(page).doesNotContain(sentence));
        assertThat(page)
                .doesNotContainIgnoringCase("mastery")
                .doesNotContain("You know")
                .doesNotContain("left it out");
        assertThat(marcus.link("Start")).hasCount(0);
    }

    @Test
    void a_provider_sees_who_is_behind_the_sessions_and_a_pathway_to_read(WholeSystem waymark) {
        Visitor helen = waymark.visitor(Persona.HELEN);
        helen.seesHeading("Your offers");
        helen.sees("Who is behind?");
        helen.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^See all .* people")))
                .click();
        helen.seesHeading("People on your offers");
        assertThat(helen.main().locator("tbody tr").first()).containsText("Behind");
        helen.main().locator("tbody tr th a").first().click();
        helen.sees("to be read: only the participant can change it");
        assertThat(helen.main().locator(".timeline a").first()).isVisible();
        helen.link("Sessions").click();
        helen.seesHeading("Sessions");
        assertThat(helen.main().locator("tbody tr").first()).containsText("taken");
    }

    @Test
    void an_author_sees_the_graph_the_coverage_and_the_findings(WholeSystem waymark) {
        Visitor noor = waymark.visitor(Persona.NOOR);
        noor.seesHeading("Statements and what teaches them");
        assertThat(noor.main().locator(".statement-graph a.topic").first()).isVisible();
        int drawn = noor.main()
                .locator(".statement-graph a.node:not(.topic):not(.variant)")
                .count();
        assertThat(noor.main().locator(".statement-table tbody tr")).hasCount(drawn);
        noor.link("Coverage").click();
        noor.seesHeading("What is covered, and for whom?");
        for (String framework : List.of("NPQLT", "NPQSL", "NPQH")) noor.sees(framework);
        noor.link("Findings").click();
        noor.seesHeading("What needs mending?");
        assertThat(noor.main()).containsText(Pattern.compile("Release \\d+: \\d+ errors?, \\d+ warnings?"));
    }

    @Test
    void an_author_sees_that_special_schools_and_alternative_provision_have_scenarios_of_their_own(
            WholeSystem waymark) {
        Visitor noor = waymark.visitor(Persona.NOOR).open("catalogue/topics/adaptive-teaching");
        noor.link("Read the lesson for a special school").click();
        assertThat(noor.main().locator(".scenario").first()).isVisible();
        List<String> special = scenarios(noor);
        noor.main()
                .getByLabel("Version", new Locator.GetByLabelOptions().setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Alternative provision"))
                .click();
        assertThat(noor.main().locator(".scenario h2").first()).not().hasText(special.getFirst());
        assertThat(scenarios(noor)).isNotEmpty().doesNotContainAnyElementsOf(special);
    }

    private static List<String> scenarios(Visitor author) {
        return author.main().locator(".scenario h2").allInnerTexts();
    }
}
