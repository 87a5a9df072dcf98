package org.waymark.ui.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class MissedWeekViewTest extends ViewTest {

    @Autowired
    private FakeWorld world;

    @Autowired
    private PathwayApi pathways;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void nobodyIsAway() {
        Versioned<Pathway> now = read();
        Choices c = now.value().choices();
        Choices home = new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                List.of());
        Calls.versioned(pathways.apply("amira.khan", now.etag(), home));
    }

    @Test
    void shows_what_is_left_and_the_new_finish_and_changes_nothing_yet() {
        open("pathway/this-week");
        assertThat(text())
                .containsSubsequence(
                        "I couldn’t this week",
                        "What is left of this week",
                        "What this would do",
                        "You would finish on",
                        "On course for assessment");
        assertThat(read().value().choices().away()).isEmpty();
    }

    @Test
    void keeps_the_rest_of_the_week_free_once_applied_and_can_be_undone() {
        open("pathway/this-week");
        press("Apply");
        assertThat(text()).contains("Your pathway has changed", "You now finish on");
        assertThat(read().value().choices().away()).isNotEmpty();
        press("Undo");
        assertThat(text()).contains("Your pathway is as it was before.");
        assertThat(read().value().choices().away()).isEmpty();
    }

    @Test
    void says_so_where_the_week_is_kept_free_already() {
        open("pathway/this-week");
        press("Apply");
        open("");
        open("pathway/this-week");
        assertThat(text()).contains("The rest of this week is kept free already.");
    }

    @Test
    void tries_again_on_top_of_what_changed_meanwhile() {
        open("pathway/this-week");
        world.touch("pathway/amira.khan");
        press("Apply");
        assertThat(text()).contains("Your pathway changed meanwhile");
        press("Load it and try them again");
        press("Apply");
        assertThat(text()).contains("Your pathway has changed");
    }

    @Test
    void leads_back_to_the_tasks_of_whoever_leaves_it() {
        open("pathway/this-week");
        press("Leave it as it is");
        assertThat(address()).isEmpty();
    }

    private Versioned<Pathway> read() {
        return Calls.versioned(pathways.pathway("amira.khan"));
    }
}
