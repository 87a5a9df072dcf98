package org.waymark.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class ShortTimeViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void is_offered_beside_the_tasks_and_shows_what_fits_and_the_finish() {
        open("");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("short-time?minutes=20");
        open("short-time?minutes=20");
        assertThat(text())
                .containsSubsequence(
                        "I have 20 minutes", "40 minutes", "What fits", "Read: ", "About ", "You finish on");
    }

    @Test
    void offers_nothing_that_is_locked() {
        open("short-time?minutes=40");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.startsWith("learn/leading-change"));
    }

    @Test
    void takes_what_no_link_of_ours_says_for_twenty_minutes() {
        open("short-time?minutes=9999999999");
        assertThat(text()).contains("I have 20 minutes");
    }
}
