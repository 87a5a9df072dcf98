package org.waymark.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class PrivacyViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void says_what_is_known_why_who_sees_it_how_long_and_what_one_can_ask_for() {
        open("privacy");
        assertThat(text())
                .contains(
                        "Your notes and reflections",
                        "You alone",
                        "6 months after you leave your qualification. Long enough",
                        "Public task",
                        "have a copy of what is known of you",
                        "Information Commissioner");
    }
}
