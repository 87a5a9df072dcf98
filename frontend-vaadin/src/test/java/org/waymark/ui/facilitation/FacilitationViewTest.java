package org.waymark.ui.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeAttendance;
import org.waymark.ui.fake.FakeFacilitation;
import org.waymark.ui.fake.ViewTest;

class FacilitationViewTest extends ViewTest {

    @Autowired
    private FakeFacilitation facilitation;

    @Autowired
    private FakeAttendance attendance;

    @Override
    protected Role role() {
        return Role.FACILITATOR;
    }

    @BeforeEach
    void startAfresh() {
        facilitation.hasNone(false);
        attendance.startAfresh();
    }

    @Test
    void sessions_are_in_the_order_of_what_wants_doing() {
        open("");
        assertThat(text())
                .containsSubsequence(
                        "Registers to take",
                        "Take the register",
                        "To come",
                        "Opens when it begins",
                        "Held or cancelled",
                        "Cancelled");
    }

    @Test
    void a_session_in_which_nobody_had_a_seat_has_no_register_to_take() {
        open("facilitation");
        assertThat(text()).containsSubsequence("Registers to take", "Held or cancelled", "Nobody had a seat");
        assertThat(text().split("Take the register", -1)).hasSize(2);
    }

    @Test
    void who_has_none_is_told_how_to_get_some() {
        facilitation.hasNone(true);
        open("facilitation");
        assertThat(text()).contains("No session names your address yet", "Ask the provider");
    }

    @Test
    void the_brief_is_one_page_on_the_session() {
        open("facilitation/one?offer=offer-senior&id=session-1");
        assertThat(text())
                .contains(
                        "Behaviour systems",
                        "https://meet.example/behaviour",
                        "7 people: Primary, mainstream",
                        "1 person: Special",
                        "Captions: Ben Ashworth",
                        "About 7 in 10: Routines are taught, not told.",
                        "Print");
    }

    @Test
    void a_brief_without_people_says_so() {
        open("facilitation/one?offer=offer-senior&id=to-come");
        assertThat(text()).contains("Nobody has a seat yet.", "Nothing to tell").doesNotContain("Take the register");
    }

    @Test
    void the_register_is_taken_on_a_page_of_their_own() {
        open("facilitation/register?offer=offer-senior&id=session-1");
        press("The rest were present");
        press("Save the register");
        assertThat(text()).contains("The register is saved");
        assertThat(every(Anchor.class)).anyMatch(link -> link.getHref().startsWith("facilitation/one"));
    }
}
