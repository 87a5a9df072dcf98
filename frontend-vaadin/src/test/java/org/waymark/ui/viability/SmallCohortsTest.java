package org.waymark.ui.viability;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeJobs;
import org.waymark.ui.fake.FakeViability;
import org.waymark.ui.fake.ViewTest;

class SmallCohortsTest extends ViewTest {

    @Autowired
    private FakeViability viability;

    @Autowired
    private FakeJobs jobs;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @BeforeEach
    void asAtFirst() {
        viability.forget();
        jobs.hold(false);
    }

    @Test
    void says_which_cohorts_are_too_small_and_what_each_place_hides() {
        open("provider/cohorts");
        assertThat(text()).contains("Northern hubs", "9 people", "Too small", "17 people", "£4,050 short", "£450");
        assertThat(text()).contains("Coastal hubs", "Not known", "Enter costs");
    }

    @Test
    void costs_are_entered_and_what_is_missing_is_told() {
        open("provider/cohorts/offer-coast/costs");
        byId("fixed", Input.class).setValue("£6,000");
        byId("perPerson", Input.class).setValue("many");
        press("Save");
        assertThat(text()).contains("Give a whole number, such as 1200");
        byId("perPerson", Input.class).setValue("300");
        byId("price", Input.class).setValue("900");
        byId("places", Input.class).setValue("20");
        press("Save");
        assertThat(address()).isEqualTo("provider/cohorts");
        assertThat(text()).contains("£2,400 short", "£400");
    }

    @Test
    void a_journey_that_nobody_could_mean_is_told() {
        open("provider/cohorts");
        byId("mostMinutes", Input.class).setValue("2");
        press("Look for ways to merge");
        assertThat(text()).contains("Give 5 to 240 minutes");
    }

    @Test
    void ways_are_shown_with_who_is_worse_off_and_what_would_keep_the_cohort() {
        open("provider/cohorts/merges/merge-planned");
        assertThat(text())
                .contains(
                        "Nobody goes online",
                        "Nothing is better",
                        "At most 0.4% from the best",
                        "Northern hubs, autumn 2026 (9 people) goes to Southern hubs, autumn 2026 (8 people)",
                        "1 person would stay, having no other cohort",
                        "saves nothing; 2 people would be worse off",
                        "8 more people would keep it: 6 people of other small cohorts could come.",
                        "3 people of your small cohorts could reach a cohort of another provider",
                        "Tom Okafor",
                        "Further away, A session at short notice");
    }

    @Test
    void looks_for_ways_chooses_one_applies_and_takes_back() {
        jobs.hold(true);
        open("provider/cohorts");
        press("Look for ways to merge");
        assertThat(text()).contains("being planned", "You can leave this page");
        String merge = address();
        jobs.finish();
        open(merge);
        press("Choose this way and ask people");
        assertThat(text()).contains("people are asked", "Whoever has not said yes stays", "Asked");
        press("Move those who can be");
        jobs.finish();
        open(merge);
        assertThat(text()).contains("Moved", "Said no", "Move those who agreed since");
        press("Take it back");
        assertThat(text()).contains("Take the merge back?");
        press("Yes, take it back");
        jobs.finish();
        open(merge);
        assertThat(text()).contains("taken back");
    }

    @Test
    void somebody_who_is_asked_sees_it_first_and_can_change_their_answer() {
        signIn(Role.PARTICIPANT);
        viability.ask("amira.khan");
        open("");
        assertThat(text()).contains("Would you go to another cohort?");
        open("cohort");
        assertThat(text())
                .contains(
                        "Southern hubs",
                        "45 min",
                        "4 February 2028",
                        "A session less than four weeks away would go",
                        "Without a yes you keep your place");
        press("No, I stay");
        assertThat(text()).contains("You have said no, and stay in Northern hubs");
        press("Yes, I would go");
        assertThat(text()).contains("You keep your place until your provider has moved you");
    }

    @Test
    void nobody_is_asked_for_nothing() {
        signIn(Role.PARTICIPANT);
        open("");
        assertThat(text()).doesNotContain("another cohort");
        open("cohort");
        assertThat(text()).contains("Nobody asks you to change cohorts");
    }
}
