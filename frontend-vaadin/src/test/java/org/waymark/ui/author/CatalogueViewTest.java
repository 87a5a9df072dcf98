package org.waymark.ui.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class CatalogueViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.AUTHOR;
    }

    @Test
    void draws_an_area_and_says_the_same_in_a_table() {
        open("catalogue?area=School+culture");
        String drawing = every(StatementDrawing.class).getFirst().getElement().getProperty("innerHTML");
        assertThat(drawing).contains("href='catalogue/topics/school-culture'", "not taught yet", "class='line below'");
        assertThat(text())
                .contains(
                        "6 statements, 1 not taught yet.",
                        "level 2, below the level asked",
                        "NPQH, level 4, mandatory");
    }

    @Test
    void escapes_what_authors_wrote() {
        open("catalogue?area=Disadvantage");
        String drawing = every(StatementDrawing.class).getFirst().getElement().getProperty("innerHTML");
        assertThat(drawing).contains("&quot;low ability&quot;");
    }

    @Test
    void narrows_down_by_framework_strand_and_disadvantage() {
        open("catalogue?framework=NPQLT&disadvantage=yes&strand=SEND");
        assertThat(text()).contains("1 of 22 statements", "Adapt teaching");
    }

    @Test
    void leaves_only_the_variants_of_a_phase() {
        open("catalogue?phase=primary&area=School+culture");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("catalogue/topics/school-culture/school-culture.primary")
                .doesNotContain("catalogue/topics/school-culture/school-culture.secondary");
    }

    @Test
    void says_where_coverage_has_gaps_and_leads_there() {
        open("catalogue/coverage?gaps=yes");
        assertThat(text()).contains("1 area shown. 3 gaps in all.", "1 gap: 4 of 5 covered");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("framework=NPQH") && href.contains("phase=ap-send"));
    }

    @Test
    void adds_up_what_is_taught_again_and_says_what_each_repeat_is_worth() {
        open("catalogue/overlap");
        assertThat(text())
                .contains(
                        "4 of 4 repeats",
                        "2 statements",
                        "1 h 25 min",
                        "Within NPQSL",
                        "NPQH and NPQSL",
                        "Level 4, lead across schools, asked by NPQH",
                        "Up to 50 min",
                        "Goes deeper",
                        "Asked for twice",
                        "Same level again",
                        "Asked deeper, same topic again",
                        "Download as CSV");
    }

    @Test
    void sets_what_people_needed_beside_the_estimate_with_those_furthest_off_on_top() {
        open("catalogue/times");
        assertThat(text())
                .containsSubsequence(
                        "Behaviour systems, secondary",
                        "1 hour more than planned",
                        "Task at work",
                        "10 minutes less than planned",
                        "Behaviour systems, primary",
                        "About as planned")
                .doesNotContain("ap-send");
    }

    @Test
    void leaves_only_the_repeats_of_a_framework_that_nobody_wanted() {
        open("catalogue/overlap?framework=NPQH&wanted=no");
        assertThat(text())
                .contains("1 of 4 repeats", "Asked deeper, same topic again")
                .doesNotContain("Same level again", "Within NPQSL");
        open("catalogue/overlap?framework=NPQLT");
        assertThat(text()).contains("No repeat fits these choices.");
    }

    @Test
    void groups_findings_by_file_with_what_to_do() {
        open("catalogue/findings?weight=error");
        assertThat(text())
                .contains(
                        "1 of 4 findings",
                        "modules/behaviour-systems/ap-send.md",
                        "What to do: Write a scenario",
                        "Line 41")
                .doesNotContain("evidence/kraft-2018.yaml");
    }

    @Test
    void sets_variants_side_by_side() {
        open("catalogue/topics/behaviour-systems");
        assertThat(every(VariantCard.class)).hasSize(3);
        assertThat(text())
                .contains(
                        "Hours are the same in all variants.",
                        "Read the lesson for alternative provision",
                        "Starts at level 2, apply, and goes to level 3, lead.");
    }

    @Test
    void follows_what_a_topic_builds_on_to_that_topic_alone() {
        open("catalogue/topics/curriculum-sequencing");
        open("catalogue/topics/how-pupils-learn");
        assertThat(text()).contains("Memory, attention").doesNotContain("What comes first, and why");
    }

    @Test
    void says_so_where_there_is_no_such_topic() {
        open("catalogue/topics/nowhere");
        assertThat(text()).contains("We could not find that");
    }

    @Test
    void evidence_that_is_old_leads_to_the_modules_that_cite_it() {
        open("catalogue/evidence");
        assertThat(text())
                .contains(
                        "2 cards due for review or superseded",
                        "Due for review",
                        "Superseded by Kraft and others (2018)");
        open("catalogue/evidence?state=due");
        assertThat(text())
                .contains("1 of 3 cards", "Hart (2001)", "Culture of high expectations")
                .doesNotContain("Moss (1998)");
    }
}
