package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.engine.testing.Scenario;

/** Which modules, and why not the others. */
class A01_SelectionTest {
    @Test
    void takes_one_module_that_teaches_all_rather_than_two() {
        assertThat(Scenario.of("""
                        both | all | s1:3 s2:3 | study 90
                        one  | all | s1:3      | study 60
                        two  | all | s2:3      | study 60
                        """).asks("s1:3 s2:3").line())
                .isEqualTo("both w1 study90 - one covered by both - two covered by both");
    }
}
