package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.pathway.SmallCatalogue.BELONGING;
import static org.waymark.backend.pathway.SmallCatalogue.MONEY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.MappedFrameworks;
import org.waymark.backend.catalogue.Topic;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** Leaving a topic out of an imported framework, whose one statement is mapped to two that are taught. */
class LossesTest {

    private static final Content CONTENT = MappedFrameworks.at(2, SmallCatalogue.CONTENT, BELONGING, MONEY);
    private static final List<Requirement> ASKED = CONTENT.asked(MappedFrameworks.NPQX);

    @Test
    void what_an_official_statement_is_mapped_to_is_lost_with_the_only_topic_that_teaches_it() {
        Losses losses = new Losses(CONTENT.topics(), ASKED, Set.of(), Set.of());
        assertThat(losses.without(teaching(BELONGING)))
                .extracting(Requirement::statement)
                .containsExactly(BELONGING);
        assertThat(losses.without(teaching(MONEY)))
                .extracting(Requirement::statement)
                .containsExactly(MONEY);
    }

    @Test
    void what_was_left_out_before_is_lost_too_and_what_is_asked_no_more_is_not() {
        Set<TopicId> before = Set.of(teaching(MONEY).id());
        assertThat(new Losses(CONTENT.topics(), ASKED, before, Set.of()).without(teaching(BELONGING)))
                .extracting(Requirement::statement)
                .containsExactlyInAnyOrder(BELONGING, MONEY);
        assertThat(new Losses(CONTENT.topics(), List.of(), before, Set.of()).without(teaching(BELONGING)))
                .isEmpty();
    }

    private static Topic teaching(StatementId statement) {
        return CONTENT.topics().stream()
                .filter(topic -> topic.covers().stream()
                        .anyMatch(cover -> cover.statement().equals(statement)))
                .findFirst()
                .orElseThrow();
    }
}
