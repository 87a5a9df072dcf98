package org.waymark.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeJobs;
import org.waymark.ui.fake.ViewTest;

class RunTest extends ViewTest {

    @Autowired
    private FakeJobs jobs;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @AfterEach
    void goOn() {
        jobs.hold(false);
        jobs.breakStreams(false);
    }

    @Test
    void shows_how_far_it_is_and_goes_on_to_the_result() {
        jobs.hold(true);
        open("assign/many/draft");
        press("Try it out");
        assertThat(address()).isEqualTo("assign/many/draft/run");
        assertThat(text()).contains("Nothing has changed yet", "You can leave this page");
        until(() -> text().contains("of 1 people"));
        jobs.finish();
        until(() -> address().equals("assign/many/draft/result"));
        assertThat(text()).contains("1 person would get a pathway");
    }

    @Test
    void can_be_stopped_and_says_so_among_the_steps() {
        open("assign/many/running/run");
        jobs.hold(true);
        press("Stop");
        until(() -> address().equals("assign/many/running"));
        assertThat(text()).contains("The last try was stopped", "Nothing has changed");
    }

    @Test
    void takes_a_change_that_helps_and_tries_it_out_at_once() {
        open("assign/many/planned/result");
        press("Take this");
        until(() -> address().equals("assign/many/planned/result"));
        assertThat(text()).contains("4 people would get a pathway").doesNotContain("would be left out,");
        press("Take this", false);
    }

    @Test
    void applies_says_what_could_not_be_and_takes_it_back() {
        open("assign/many/applied/applied");
        press("Apply again for 1 person");
        until(() -> address().equals("assign/many/applied/applied"));
        assertThat(text()).contains("Waits for an answer", "Proposals are out").doesNotContain("Apply again");
        open("assign/many/applied/applied?undo=ask");
        press("Yes, take it back");
        until(() -> text().contains("The assignment is taken back"));
        assertThat(text()).contains("Whoever had begun");
    }

    @Test
    void says_that_the_connection_broke_and_that_the_work_goes_on() {
        jobs.breakStreams(true);
        jobs.hold(true);
        open("assign/many/draft");
        press("Try it out");
        until(() -> text().contains("The connection broke"));
        assertThat(text()).contains("The work goes on all the same");
        jobs.breakStreams(false);
        jobs.finish();
        until(() -> address().equals("assign/many/draft/result"));
    }

    private void press(String button, boolean expected) {
        assertThat(text().contains(button)).isEqualTo(expected);
    }

    /** What is followed arrives a moment later, on other threads. */
    private void until(BooleanSupplier come) {
        for (int tries = 0; tries < 100; tries++) {
            roundTrip();
            if (come.getAsBoolean()) return;
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("never came; the page says: " + address() + " " + text());
    }
}
