package org.waymark.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.ui.fake.FakeTimes;
import org.waymark.ui.fake.ViewTest;

class ProgressViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Autowired
    private FakeTimes times;

    @AfterEach
    void forget() {
        times.forget();
    }

    @Test
    void sets_what_lessons_took_beside_what_was_planned() {
        open("progress");
        assertThat(text()).contains("At the end of each lesson you can say how long it took you.");
        times.say("amira.khan", "one", "\"0\"", new TimeSaid(45, 60)).block();
        times.say("amira.khan", "two", "\"0\"", new TimeSaid(null, 30)).block();
        open("pathway");
        open("progress");
        assertThat(text())
                .containsSubsequence(
                        "Of 1 lesson you have said",
                        "45 minutes. Planned: 1 hour. 15 minutes less than planned.",
                        "30 minutes more than planned",
                        "So far, as seen",
                        "About as planned");
    }

    @Test
    void keeps_what_was_done_apart_from_what_was_shown() {
        open("progress");
        assertThat(text())
                .containsSubsequence(
                        "What you have done",
                        "11 hours 45 minutes of 69 hours",
                        "What you have shown",
                        "School culture",
                        "What counts from before",
                        "what is still to learn");
    }
}
