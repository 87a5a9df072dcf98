package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class RememberedDocumentsTest {

    private static final StoredShape<Place> SHAPE = new StoredShape<>("places", "place", Place.class, List.of());

    @RegisterExtension
    private final EmbeddedTemplate store = new EmbeddedTemplate();

    private StoredDocuments<Place> stored;
    private RememberedDocuments<Place, String> here;
    private RememberedDocuments<Place, String> onAnotherNode;
    private int read;

    record Place(String id, long version, String name) implements Stored {}

    @BeforeEach
    void places() {
        stored = documents();
        here = remembering();
        onAnotherNode = remembering();
        stored.insert(new Place("a", 0, "Ashby")).block();
        stored.insert(new Place("b", 0, "Bexley")).block();
    }

    private StoredDocuments<Place> documents() {
        return new Documents(store.template(), new SetAside(store.template(), new SimpleMeterRegistry())).of(SHAPE);
    }

    private RememberedDocuments<Place, String> remembering() {
        return new RememberedDocuments<>("places", documents(), this::name, 100, name -> 1, new SimpleMeterRegistry());
    }

    private String name(Place place) {
        read++;
        return place.name();
    }

    @Test
    void what_has_not_changed_is_read_once() {
        for (int i = 0; i < 3; i++) {
            assertThat(here.find("a").block()).isEqualTo("Ashby");
            assertThat(all(here)).containsExactlyInAnyOrder("Ashby", "Bexley");
        }
        assertThat(read).isEqualTo(2);
    }

    @Test
    void a_change_anywhere_is_in_the_next_look_and_only_it_is_read() {
        all(here);
        all(onAnotherNode);
        read = 0;

        stored.replace(new Place("a", 1, "Ashford")).block();

        assertThat(here.find("a").block()).isEqualTo("Ashford");
        assertThat(all(onAnotherNode)).containsExactlyInAnyOrder("Ashford", "Bexley");
        assertThat(read).isEqualTo(2);
    }

    @Test
    void what_was_deleted_and_made_again_is_read_anew_though_its_version_is_the_same() {
        all(here);
        all(onAnotherNode);

        stored.delete("a", 1).block();
        stored.insert(new Place("a", 0, "Aldham")).block();

        assertThat(here.find("a").block()).isEqualTo("Aldham");
        assertThat(all(onAnotherNode)).containsExactlyInAnyOrder("Aldham", "Bexley");
    }

    @Test
    void what_has_gone_is_gone() {
        all(here);

        stored.delete("a", 1).block();

        assertThat(here.find("a").block()).isNull();
        assertThat(all(here)).containsExactly("Bexley");
    }

    @Test
    void one_that_cannot_be_read_is_left_out_of_lists() {
        store.template()
                .updateFirst(Query.query(Criteria.where("_id").is("a")), new Update().set("_class", "other"), "places")
                .block();

        assertThat(all(here)).containsExactly("Bexley");
    }

    @Test
    void what_was_put_without_a_look_is_read_anew() {
        here.find("a").block();

        stored.put(new Place("a", 0, "Put")).block();

        assertThat(here.find("a").block()).isEqualTo("Put");
    }

    private static List<String> all(RememberedDocuments<Place, String> places) {
        return places.list(new Query()).collectList().block();
    }
}
