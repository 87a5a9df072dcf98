package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Credit.Source;
import org.waymark.engine.demand.Shortening;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.testing.Scenario;

/** What is known need not be taught, within limits. */
class A02_DemandTest {
    private static Scenario one(String asked) {
        return Scenario.of("a | all | s1:3 | study 60").asks(asked);
    }

    @Test
    void skips_what_the_participant_masters() {
        assertThat(one("s1:3").knows("s1:3", Source.CHECKED).line()).isEqualTo("- a known");
    }

    @Test
    void teaches_what_is_known_at_a_lower_level_only() {
        assertThat(one("s1:3").knows("s1:2", Source.CHECKED).line()).isEqualTo("a w1 study60");
    }

    @Test
    void keeps_a_mandatory_statement_against_inference() {
        assertThat(one("s1:3!").knows("s1:3", Source.CHECKED).line()).isEqualTo("a w1 study60");
        assertThat(one("s1:3!").knows("s1:3", Source.CLAIMED).line()).isEqualTo("a w1 study60");
    }

    @Test
    void keeps_a_disadvantage_statement_against_inference() {
        assertThat(one("s1:3").disadvantage("s1").knows("s1:4", Source.CHECKED).line())
                .isEqualTo("a w1 study60");
    }

    @Test
    void skips_even_a_mandatory_statement_that_a_person_approved() {
        assertThat(one("s1:3!").knows("s1:3", Source.APPROVED).line()).isEqualTo("- a known");
        assertThat(one("s1:3!").knows("s1:3", Source.EARLIER_QUALIFICATION).line())
                .isEqualTo("- a known");
    }

    @Test
    void teaches_once_rather_than_twice_a_mandatory_statement_that_is_checked() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 60
                        b | all | s1:3 | study 90
                        """)
                        .asks("s1:3x2!")
                        .knows("s1:3", Source.CHECKED)
                        .line())
                .isEqualTo("a w1 study60 - b covered by a");
    }

    @Test
    void leaves_everything_in_where_the_offer_only_annotates() {
        assertThat(one("s1:3")
                        .knows("s1:3", Source.APPROVED)
                        .annotatesWhatIsKnown()
                        .line())
                .isEqualTo("a w1 study60");
    }

    @Test
    void shortens_the_self_study_alone_of_what_is_known_wholly() {
        var request =
                Scenario.of("""
                        a | all | s1:3      | study 60 task 40
                        b | all | s1:3 s2:3 | study 60
                        """).asks("s1:3 s2:3").knows("s1:4", Source.CLAIMED).request();

        var shortened = new Shortening(0.5).of(request.catalogue(), request.credits());

        assertThat(shortened.get(new ModuleId("a")).minutes()).isEqualTo(30 + 40);
        assertThat(shortened.get(new ModuleId("b")).minutes()).isEqualTo(60);
        assertThat(new Shortening(0)
                        .of(request.catalogue(), request.credits())
                        .get(new ModuleId("a"))
                        .minutes())
                .isEqualTo(15 + 40);
    }

    @Test
    void without_a_module_those_fall_away_that_nothing_prepares_for() {
        var catalogue = Scenario.of("""
                        a | all | s1:3 | study 60
                        b | all | s2:3 | study 60 | a
                        c | all | s3:3 | study 60 | b
                        d | all | s4:3 | study 60
                        """).request().catalogue();

        assertThat(catalogue.without(Set.of(new ModuleId("a"))).modules())
                .extracting(Module::id)
                .containsExactly(new ModuleId("d"));
        assertThat(catalogue.without(Set.of())).isSameAs(catalogue);
    }
}
