package org.waymark.ui.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class ChallengesTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void removeAll() {
        open("challenges");
        while (text().contains("Written on")) press("Remove");
    }

    private void write(String challenge) {
        open("challenges");
        every(TextArea.class).getFirst().setValue(challenge);
        press("Find what helps");
    }

    @Test
    void a_challenge_leads_to_modules_that_help_with_why_and_the_way_to_each() {
        write("Staff resist our new behaviour policy");

        assertThat(text())
                .contains(
                        "3 modules found",
                        "Written on 23 November 2026",
                        "It is about what you wrote",
                        "“Staff”, “behaviour”",
                        "It teaches",
                        "Back staff in hard moments.",
                        "A scenario near to it",
                        "Monday after lunch",
                        "you can begin it today",
                        "on 12 January 2027. First comes Leading teams.",
                        "You see what adding it would change");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains(
                        "learn/behaviour-systems.universal",
                        "pathway?step=leading-change.universal",
                        "pathway/change?add=people-procedures");
        assertThat(every(TextArea.class).getFirst().getValue()).isEmpty();
    }

    @Test
    void nothing_written_and_nothing_found_are_said() {
        open("challenges");
        assertThat(text()).contains("You have written nothing down yet");
        press("Find what helps");
        assertThat(text()).contains("Say what you are up against");

        write("The photocopier");
        assertThat(text()).contains("Nothing found", "No module of your qualification is about this");
    }

    @Test
    void what_was_removed_can_be_brought_back() {
        write("Governors ask about figures");
        press("Remove");
        assertThat(text()).contains("You have written nothing down yet");
        press("Undo");
        assertThat(text()).contains("It is back", "Governors ask about figures").doesNotContain("nothing down yet");
    }
}
