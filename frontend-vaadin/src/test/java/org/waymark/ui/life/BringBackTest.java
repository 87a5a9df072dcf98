package org.waymark.ui.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.training.Training.State;
import org.waymark.ui.fake.FakeTraining;
import org.waymark.ui.fake.ViewTest;

class BringBackTest extends ViewTest {

    @Autowired
    private FakeTraining training;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @AfterEach
    void asBefore() {
        training.forget();
    }

    @Test
    void a_provider_reads_the_reason_with_the_departments_word_for_it() {
        training.set("tom.okafor", State.DEFERRED, LocalDate.of(2027, 3, 1), "parental-leave");
        open("provider/people/tom.okafor");
        assertThat(text()).contains("Maternity, paternity or adoption leave", "parental-leave");
    }

    @Test
    void a_trust_lead_does_not() {
        training.set("tom.okafor", State.DEFERRED, LocalDate.of(2027, 3, 1), "parental-leave");
        signIn(Role.TRUST_LEAD);
        open("trust/people/tom.okafor");
        assertThat(text()).doesNotContain("parental", "reason, which");
    }

    @Test
    void who_has_stopped_is_brought_back_to_a_cohort() {
        training.set("tom.okafor", State.WITHDRAWN, null, "change-in-career");
        open("provider/people/tom.okafor");
        assertThat(text()).contains("I am changing career", "Bring them back");
        open("provider/people/tom.okafor/back");
        assertThat(text()).contains("They stopped NPQSL", "Do this only where they asked you to");
        press("Bring them back to this cohort");
        assertThat(address()).isEqualTo("provider/people/tom.okafor");
        assertThat(text()).doesNotContain("Bring them back");
    }
}
