package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.pathway.PlannedPathwayExamples.MONDAY;
import static org.waymark.backend.pathway.PlannedPathwayExamples.pathway;
import static org.waymark.backend.pathway.PlannedPathwayExamples.step;

import org.junit.jupiter.api.Test;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.pathway.Preview.Difference;

class DifferencesTest {

    @Test
    void the_same_pathway_differs_in_nothing() {
        PlannedPathway same = pathway(step("a", 0), step("b", 2));

        Difference none = Differences.between(same, same);

        assertThat(none.added()).isEmpty();
        assertThat(none.removed()).isEmpty();
        assertThat(none.moved()).isEmpty();
        assertThat(none.finishAfter()).isEqualTo(none.finishBefore());
        assertThat(none.minutesAfter()).isEqualTo(none.minutesBefore());
    }

    @Test
    void tells_what_comes_goes_and_moves_and_by_how_much() {
        PlannedPathway before = pathway(step("stays", 0), step("moves", 2), step("left-out", 4));
        PlannedPathway after = pathway(step("stays", 0), step("moves", 3), step("comes", 5), step("too", 7));

        Difference difference = Differences.between(before, after);

        assertThat(difference.added())
                .extracting(Preview.Change::moduleId)
                .containsExactly("comes.universal", "too.universal");
        assertThat(difference.removed()).extracting(Preview.Change::moduleId).containsExactly("left-out.universal");
        assertThat(difference.moved())
                .containsExactly(
                        new Preview.Move("moves.universal", "About moves", MONDAY.plusWeeks(2), MONDAY.plusWeeks(3)));
        assertThat(difference.minutesBefore()).isEqualTo(540);
        assertThat(difference.minutesAfter()).isEqualTo(720);
        assertThat(difference.busiestWeekBefore()).isEqualTo(180);
        assertThat(difference.busiestWeekAfter()).isEqualTo(240);
        assertThat(difference.finishAfter()).isEqualTo(difference.finishBefore().plusWeeks(3));
    }

    @Test
    void says_why_a_module_went() {
        PlannedPathway before = pathway(step("left-out", 0), step("swapped", 2));
        PlannedPathway after = pathway(step("other", 0));

        assertThat(Differences.between(before, after).removed())
                .extracting(Preview.Change::why)
                .containsExactly("You left it out.", "Another version of the topic takes its place.");
    }
}
