package org.waymark.ui.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeReleases;
import org.waymark.ui.fake.ViewTest;

class AskToMoveTest extends ViewTest {

    private static final String SEATED = "provider/sessions/people?offer=offer-senior&id=to-come";

    @Autowired
    private FakeReleases releases;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @BeforeEach
    void afresh() {
        releases.allIsFull(false);
        releases.allIsNear(false);
    }

    private void choose(String words) {
        open(every(Anchor.class).stream()
                .filter(link -> link.getText().equals(words))
                .map(Anchor::getHref)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void those_who_have_a_seat_can_be_written_to() {
        open(SEATED);
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("messages/write?offer=offer-senior&session=to-come");
    }

    @Test
    void a_person_of_the_list_is_moved_after_the_effect_was_seen() {
        open(SEATED);
        assertThat(text()).contains("Ben Ashworth", "Ruth Penhale");
        choose("Move");
        assertThat(text()).contains("Move Ben Ashworth to another session", "Seats left", "1 other step moves");
        choose("Choose");
        press("Yes, move");
        assertThat(text()).contains("Ben Ashworth is moved");
    }

    @Test
    void near_at_hand_they_are_asked() {
        releases.allIsNear(true);
        open(SEATED);
        choose("Move");
        assertThat(text()).contains("Needs their yes");
        choose("Choose");
        assertThat(text()).contains("nothing moves before they say yes");
        press("Yes, ask");
        assertThat(text()).contains("Ben Ashworth is asked", "You are told the answer");
    }

    @Test
    void says_so_where_there_is_no_other_session_or_it_has_filled_up() {
        open(SEATED);
        choose("Move");
        choose("Choose");
        releases.allIsFull(true);
        press("Yes, move");
        assertThat(text()).contains("The last seat in that session has gone meanwhile.");
        open(SEATED);
        choose("Move");
        assertThat(text()).contains("No other session of this topic has a seat");
    }

    @Test
    void nobody_moves_from_a_session_that_has_begun() {
        open("provider/sessions/people?offer=offer-senior&id=session-1");
        assertThat(text()).contains("It has begun");
    }
}
