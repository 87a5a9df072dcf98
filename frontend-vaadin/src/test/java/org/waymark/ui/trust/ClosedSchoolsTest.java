package org.waymark.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeClosures;
import org.waymark.ui.fake.ViewTest;

class ClosedSchoolsTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void lists_what_is_to_decide_and_what_is_decided() {
        open("closed-schools");
        assertThat(text()).contains("Stonebeck Primary School", "To decide", "Old Mill Infant School", "Decided");
    }

    @Test
    void shows_what_a_decision_means_before_anybody_moves_and_takes_it_back_after() {
        open("closed-schools?school=" + FakeClosures.TO_DECIDE);
        press("Show what it means");
        assertThat(text()).contains("Somebody has no place yet");

        byId("everybody", Choice.class).setValue("fernhill");
        every(Choice.class).getLast().setValue("saltmarsh");
        press("Show what it means");
        assertThat(text())
                .contains("1 person goes to Fernhill Primary School.")
                .contains("1 person goes to Saltmarsh Primary School, where another employer sees them")
                .contains("They keep their pathway");

        press("Yes, move them");
        assertThat(text()).contains("2 people have moved", "Decided by David Hurst");
        press("Move everybody back");
        assertThat(text()).contains("Everybody goes to");
    }

    @Test
    void says_why_it_cannot_be_taken_back() {
        open("closed-schools?school=" + FakeClosures.DECIDED);
        press("Move everybody back");
        assertThat(text()).contains("Somebody has moved again since.");
    }

    @Test
    void an_administrator_imports_the_whole_register() {
        signIn(Role.ADMINISTRATOR);
        open("register");
        assertThat(text())
                .contains("links_edubasealldata", "allgroupsdata")
                .doesNotContain("Only schools of your trust");
        open("trust/schools/import");
        assertThat(text()).contains("There is no page here");
    }

    @Test
    void an_administrator_sees_which_lists_decide_about_funding() {
        signIn(Role.ADMINISTRATOR);
        open("register/lists");
        assertThat(text()).contains("Schools in the RISE programme", "367", "In force", "Not in force", "by Asha Rowe");
    }
}
