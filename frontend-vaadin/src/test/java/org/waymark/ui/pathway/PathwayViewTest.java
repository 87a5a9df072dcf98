package org.waymark.ui.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;
import org.waymark.ui.timeline.StepTable;
import org.waymark.ui.timeline.TermList;
import org.waymark.ui.timeline.Timeline;
import org.waymark.ui.timeline.WeekList;

class PathwayViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void shows_a_timeline_with_the_same_week_by_week_for_narrow_windows() {
        open("pathway");
        assertThat(every(Timeline.class)).hasSize(1);
        assertThat(every(WeekList.class)).hasSize(1);
    }

    @Test
    void shows_the_table_or_the_terms_where_the_address_says_so() {
        open("pathway?view=table");
        assertThat(every(StepTable.class)).hasSize(1);
        open("pathway?view=list");
        assertThat(every(TermList.class)).hasSize(1);
        assertThat(every(StepTable.class)).isEmpty();
    }

    @Test
    void says_how_good_the_pathway_is_and_what_was_left_out() {
        open("pathway");
        assertThat(text())
                .contains("24 modules, 69 hours", "On course for assessment", "The assessment is from ")
                .containsSubsequence("What was left out, and why", "People procedures", "You answered seven checks");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("pathway/change?add=people-procedures")
                .doesNotContain("pathway/change?add=subject-leadership");
    }

    @Test
    void tells_of_sessions_for_the_whole_cohort_beside_the_steps() {
        open("pathway");
        assertThat(text())
                .containsSubsequence(
                        "Where your whole cohort meets",
                        "People procedures",
                        "Larkfield Hub",
                        "What was left out, and why");
    }

    @Test
    void a_step_says_how_its_session_was_marked_and_what_to_do_about_a_session_that_was_missed() {
        open("pathway?step=attendance-and-belonging.primary");
        StepDialog dialog = $(StepDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .containsSubsequence("You missed the session", "Book another date under Sessions.", "Absent");
    }

    @Test
    void gives_the_reasons_for_every_step_in_the_table() {
        open("pathway?view=table");
        assertThat(every(StepTable.class).getFirst().getElement().getTextRecursively())
                .contains("You work in a primary school, and this version is written for one.");
    }

    @Test
    void shows_only_the_steps_that_were_asked_for() {
        open("pathway?view=list&activity=coaching");
        assertThat(text()).contains("4 of 24 steps", "Ways of leading").doesNotContain("Evidence-informed teaching");
    }

    @Test
    void says_how_to_see_all_again_where_no_step_fits() {
        open("pathway?activity=live-online&status=in-progress&view=list");
        open("pathway?activity=coaching&status=in-progress");
        assertThat(text()).contains("No step of your pathway fits these choices.", "Show all steps again");
    }
}
