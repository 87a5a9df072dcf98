package org.waymark.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.ui.client.Calls;
import org.waymark.ui.fake.FakeIdentity;
import org.waymark.ui.fake.FakeTimes;
import org.waymark.ui.fake.ViewTest;

class TimeTakenTest extends ViewTest {

    private static final String STEP = "leading-implementation.universal";
    private static final String SOMEBODY = "amira.khan";

    @Autowired
    private FakeTimes times;

    @Autowired
    private FakeIdentity backend;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void forget() {
        backend.beAway(false);
        times.forget();
    }

    @Test
    void proposes_what_was_seen_and_compares_what_is_said() {
        open("learn/" + STEP);
        assertThat(text()).contains("Planned: 1 hour. You have not said yet.");
        every(TimeCount.class).getFirst().used(60);
        every(TimeCount.class).getFirst().used(60);
        open("progress");
        open("learn/" + STEP);
        assertThat(text()).contains("Seen so far, while this page was in view and used: 2 minutes.");
        assertThat(lesson().getValue()).isEqualTo("2");
        assertThat(saved().lesson()).isNull();

        lesson().setValue("82,5");
        task().setValue(" 30 ");
        press("Save the time");
        assertThat(text())
                .contains("You said: 1 hour 23 minutes. 23 minutes more than planned.", "About as planned")
                .contains("Your time is saved");
        assertThat(saved().lesson()).isEqualTo(83);
        assertThat(saved().task()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1441", "1,440", "an hour", "1e2", "99999999999", "0,4"})
    void asks_again_for_minutes_that_cannot_be(String typed) {
        open("learn/" + STEP);
        lesson().setValue(typed);
        press("Save the time");
        assertThat(text()).contains("Enter minutes as a number, such as 45.");
        assertThat(lesson().getElement().getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(saved().isSaid()).isFalse();
    }

    @Test
    void takes_back_what_was_said_where_both_are_empty() {
        open("learn/" + STEP);
        press("Save the time");
        assertThat(text()).contains("Enter minutes as a number");
        lesson().setValue("45");
        press("Save the time");
        lesson().setValue("");
        press("Save the time");
        assertThat(text()).contains("Your time is taken back", "You have not said yet.");
        assertThat(saved().isSaid()).isFalse();
    }

    @Test
    void shows_what_another_window_said_before_it_is_replaced() {
        open("learn/" + STEP);
        Calls.versioned(times.say(SOMEBODY, STEP, etag(), new TimeSaid(20, null)));
        lesson().setValue("45");
        press("Save the time");
        assertThat(text()).contains("You have said another time in another window", "You said: 20 minutes.");
        assertThat(saved().lesson()).isEqualTo(20);
        press("Save the time");
        assertThat(saved().lesson()).isEqualTo(45);
    }

    @Test
    void disturbs_nobody_while_the_backend_is_away_and_counts_afterwards() {
        open("learn/" + STEP);
        backend.beAway(true);
        TimeCount count = every(TimeCount.class).getFirst();
        count.used(60);
        count.used(60);
        count.used(-1);
        assertThat(saved().seen()).isZero();
        lesson().setValue("45");
        press("Save the time");
        assertThat(lesson().getValue()).isEqualTo("45");
        backend.beAway(false);
        count.used(60);
        assertThat(saved().seen()).isEqualTo(3);
    }

    private Input lesson() {
        return byId("time-lesson", Input.class);
    }

    private Input task() {
        return byId("time-task", Input.class);
    }

    private String etag() {
        return Calls.versioned(times.time(SOMEBODY, STEP)).etag();
    }

    private StepTime saved() {
        return Calls.versioned(times.time(SOMEBODY, STEP)).value();
    }
}
