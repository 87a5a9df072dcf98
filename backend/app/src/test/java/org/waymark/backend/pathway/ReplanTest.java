package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.Replan.Changed;
import org.waymark.backend.pathway.Replan.NotPossible;
import org.waymark.backend.pathway.Replan.ToAgree;
import org.waymark.backend.testing.TestClock;

class ReplanTest {

    private final PlannedPathway before = mock(PlannedPathway.class);
    private final PlannedPathway after = mock(PlannedPathway.class);

    private Changed changed(List<ToAgree> toAgree) {
        return new Changed(before, after, Learning.none("ada"), toAgree, true);
    }

    @Test
    void what_needs_a_yes_does_not_hold_where_nobody_is_asked() {
        var near = new ToAgree("behaviour", "monday", "tuesday", TestClock.TODAY);

        assertThat(changed(List.of(near)).unasked()).isInstanceOfSatisfying(NotPossible.class, none -> {
            assertThat(none.before()).isSameAs(before);
            assertThat(none.why().conflict()).containsExactly("A session within four weeks would have to move.");
        });
        assertThat(changed(List.of()).unasked().pathway()).containsSame(after);
    }
}
