package org.waymark.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class ProgressViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
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
