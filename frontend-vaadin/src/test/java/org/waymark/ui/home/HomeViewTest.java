package org.waymark.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class HomeViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void begins_with_the_one_thing_to_do_next() {
        open("");
        assertThat(text()).containsSubsequence("Your tasks", "You are on course", "Next", "Read: ", "This week");
        assertThat(every(Anchor.class).getFirst().getHref()).isEqualTo("learn/attendance-and-belonging.primary");
    }

    @Test
    void tells_what_was_done_from_what_was_shown() {
        open("");
        assertThat(text()).contains("11 h 45 min done of 69 h planned", "4 of 24 done", "On course for assessment");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("progress");
    }

    @Test
    void says_whether_they_are_on_course_for_attendance_and_what_to_do_if_not() {
        open("");
        assertThat(text())
                .contains(
                        "Not on course, 50% attended",
                        "Attend at least 8 hours 36 minutes of the 10 hours still to come");
    }

    @Test
    void does_not_say_everything_twice_when_it_is_asked_for_again() {
        open("");
        open("?again=yes");
        assertThat(text()).containsOnlyOnce("Where you are");
    }

    @Test
    void is_not_there_for_those_who_have_no_tasks() {
        signIn(Role.AUTHOR);
        open("");
        assertThat(address()).isEqualTo("catalogue");
        signIn(Role.ADMINISTRATOR);
        open("");
        assertThat(address()).isEqualTo("administration");
    }
}
