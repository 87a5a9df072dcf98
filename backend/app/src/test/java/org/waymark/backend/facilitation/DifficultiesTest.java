package org.waymark.backend.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.facilitation.SessionBrief.Difficulty;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

class DifficultiesTest {

    private static final Content CONTENT = new Content(
            List.of(statement("before"), statement("here"), statement("elsewhere")),
            List.of(),
            List.of(topic("first", "before"), topic("second", "here", "first"), topic("third", "elsewhere")),
            List.of(),
            List.of(),
            List.of());

    private static Statement statement(String id) {
        return new Statement(
                new StatementId(id),
                Statement.Kind.LEARN_THAT,
                "culture",
                false,
                "All about " + id,
                null,
                null,
                null,
                List.of());
    }

    private static Topic topic(String id, String covers, String... builtOn) {
        return new Topic(
                new TopicId(id),
                id,
                id,
                Set.copyOf(List.of(builtOn).stream().map(TopicId::new).toList()),
                List.of(new Cover(new StatementId(covers), 1)),
                List.of());
    }

    private static Learning answered(int who, String statement, boolean right) {
        Learning.Step step = Learning.Step.started("module", "topic", "hash", LocalDate.EPOCH)
                .withAnswer(new Learning.Answered("check-" + statement, statement, List.of(0), right, null));
        return new Learning("person-" + who, 1, List.of(step));
    }

    private static List<Learning> people(int wrong, int right, String statement) {
        return IntStream.range(0, wrong + right)
                .mapToObj(i -> answered(i, statement, i >= wrong))
                .toList();
    }

    private static List<Difficulty> of(List<Learning> learnt) {
        return Difficulties.of(learnt, "second", CONTENT);
    }

    @Test
    void what_many_got_wrong_is_told_as_so_many_of_ten() {
        assertThat(of(people(4, 2, "here"))).containsExactly(new Difficulty("All about here", 7));
    }

    @Test
    void what_the_session_builds_on_is_told_too_and_nothing_else() {
        assertThat(of(people(4, 2, "before"))).extracting(Difficulty::statement).containsExactly("All about before");
        assertThat(of(people(4, 2, "elsewhere"))).isEmpty();
    }

    @Test
    void too_few_answers_tell_nothing() {
        assertThat(of(people(4, 0, "here"))).isEmpty();
        assertThat(of(people(5, 0, "here"))).isNotEmpty();
    }

    @Test
    void what_few_got_wrong_is_left_out() {
        assertThat(of(people(1, 9, "here"))).isEmpty();
    }

    @Test
    void that_all_were_wrong_is_never_said() {
        assertThat(of(people(20, 0, "here"))).extracting(Difficulty::outOfTen).containsExactly(9);
    }
}
