package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.contract.catalogue.Challenge;
import org.waymark.contract.catalogue.ModuleDetails.TopicLink;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

class TiersTest {

    private static final Topic TEAM = topic("team", "plan:2 meet:2");
    private static final Topic SCHOOL = topic("school", "plan:3 fund:3");
    private static final Topic TRUST = topic("trust", "plan:4 fund:3");

    @Test
    void a_topic_goes_deeper_where_it_teaches_what_is_shared_at_a_higher_level() {
        Tiers tiers = new Tiers(List.of(TRUST, TEAM, SCHOOL));
        assertThat(tiers.below(SCHOOL)).containsExactly(TEAM);
        assertThat(tiers.above(SCHOOL)).containsExactly(TRUST);
        assertThat(tiers.below(TRUST)).containsExactly(SCHOOL, TEAM);
    }

    @Test
    void it_does_not_where_it_is_lower_in_anything_shared_or_the_same_in_all() {
        Topic mixed = topic("mixed", "plan:4 fund:1");
        Topic same = topic("same", "plan:3");
        Tiers tiers = new Tiers(List.of(mixed, same, SCHOOL));
        assertThat(tiers.above(SCHOOL)).isEmpty();
        assertThat(tiers.below(SCHOOL)).isEmpty();
    }

    @Test
    void topics_rise_and_otherwise_keep_their_order() {
        Topic other = topic("other", "read:1");
        Tiers tiers = new Tiers(List.of(TRUST, TEAM, SCHOOL, other));
        assertThat(tiers.rising(List.of(other, TRUST, SCHOOL, TEAM))).containsExactly(other, TEAM, SCHOOL, TRUST);
        assertThat(tiers.rising(List.of(TRUST, other))).containsExactly(TRUST, other);
    }

    @Test
    void three_that_go_in_a_ring_are_listed_once_each() {
        Topic a = topic("a", "plan:2 fund:1");
        Topic b = topic("b", "plan:1 read:2");
        Topic c = topic("c", "read:1 fund:2");
        Tiers tiers = new Tiers(List.of(a, b, c));
        assertThat(tiers.rising(List.of(a, b, c))).containsExactlyInAnyOrder(a, b, c);
    }

    @Test
    void the_challenge_of_a_topic_is_told_from_its_levels_and_its_neighbours() {
        assertThat(ChallengeViews.of(SCHOOL, new Tiers(List.of(TEAM, SCHOOL, TRUST))))
                .isEqualTo(new Challenge(
                        3, 3, List.of(new TopicLink("team", "team")), List.of(new TopicLink("trust", "trust"))));
    }

    /** @param covers such as {@code plan:2}, the statement and its level */
    private static Topic topic(String name, String covers) {
        List<Cover> all = Arrays.stream(covers.split(" "))
                .map(word -> word.split(":"))
                .map(word -> new Cover(new StatementId(word[0]), Integer.parseInt(word[1])))
                .toList();
        return new Topic(new TopicId(name), name, "About " + name, Set.of(), all, List.of());
    }
}
