package org.waymark.backend.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.waymark.backend.platform.personal.Declarations.Store;
import org.waymark.backend.platform.personal.Declarations.Store.Erasure;

class TheirsTest {

    private static final String ROWS = """
            [{"personId":"a","name":"Ann","school":"One","minutes":600},
             {"personId":"b","name":"Bob","school":"One","minutes":900,"person":{"name":"Bob","jobTitle":"Head"}}]""";

    @Test
    void a_copy_holds_the_persons_own_part_of_a_plan() {
        Document own = Theirs.only(new Document("_id", "plan").append("body", ROWS), store("json body"), "b");

        assertThat(own.toJson()).contains("Bob", "900").doesNotContain("Ann", "600");
    }

    @Test
    void a_copy_holds_the_persons_own_seat() {
        Document session = new Document("_id", "s")
                .append("seats", List.of(new Document("participantId", "a"), new Document("participantId", "b")));

        assertThat(Theirs.only(session, store("seats.participantId"), "b").getList("seats", Document.class))
                .containsExactly(new Document("participantId", "b"));
    }

    @Test
    void what_is_redacted_loses_names_and_keeps_numbers_and_everybody_else() {
        String redacted = Theirs.redacted(ROWS, "b");

        assertThat(redacted).contains("Ann", "600", "900", Theirs.NAME).doesNotContain("Bob", "Head");
        assertThat(Theirs.redacted(redacted, "b")).isEqualTo(redacted);
    }

    private static Store store(String person) {
        return new Store(person, Erasure.REDACT, false, Map.of(), List.of(), "", Map.of());
    }
}
