package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.catalogue.MappedFrameworks.whoCompleted;
import static org.waymark.backend.pathway.SmallCatalogue.BELONGING;
import static org.waymark.backend.pathway.SmallCatalogue.MONEY;

import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.MappedFrameworks;
import org.waymark.engine.demand.Credit;

/** Whoever completed an imported framework has learnt what its statements are mapped to. */
class EarlierCreditsTest {

    private static final Content CONTENT = MappedFrameworks.with(SmallCatalogue.CONTENT, BELONGING, MONEY);

    @Test
    void a_mapped_statement_counts_as_each_that_it_maps_to_at_the_level_it_was_asked() {
        assertThat(PlanRequests.earlier(whoCompleted("NPQX", "2027.1"), CONTENT))
                .containsExactlyInAnyOrder(
                        new Credit(BELONGING, 3, Credit.Source.EARLIER_QUALIFICATION),
                        new Credit(MONEY, 3, Credit.Source.EARLIER_QUALIFICATION));
    }

    @Test
    void a_version_that_is_not_known_counts_for_nothing() {
        assertThat(PlanRequests.earlier(whoCompleted("NPQX", "2020.1"), CONTENT))
                .isEmpty();
    }
}
