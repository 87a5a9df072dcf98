package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StoredDocumentsTest {

    private static final StoredShape<Person> SHAPE = new StoredShape<>(
            "people",
            "person",
            Person.class,
            List.of(old -> old.append("name", old.getString("first") + " " + old.getString("last"))));

    @RegisterExtension
    private final EmbeddedTemplate store = new EmbeddedTemplate();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ReactiveMongoTemplate template;
    private StoredDocuments<Person> people;

    enum Role {
        HEAD,
        TEACHER
    }

    record Person(String id, long version, String name, Instant since, List<Role> roles, Map<String, Integer> hours)
            implements Stored {

        Person renamed(String name) {
            return new Person(id, version, name, since, roles, hours);
        }
    }

    @BeforeEach
    void collection() {
        template = store.template();
        people = new Documents(template, new SetAside(template, meters)).of(SHAPE);
    }

    @Test
    void finds_what_was_inserted() {
        var inserted = people.insert(person("p1")).block();

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(people.find("p1").block()).isEqualTo(inserted).isEqualTo(person("p1"));
        assertThat(people.find("p2").block()).isNull();
    }

    @Test
    void finds_an_id_that_looks_like_an_object_id() {
        people.insert(person("507f1f77bcf86cd799439011")).block();

        assertThat(people.find("507f1f77bcf86cd799439011").block()).isEqualTo(person("507f1f77bcf86cd799439011"));
    }

    @Test
    void refuses_a_second_document_with_the_same_id() {
        people.insert(person("p1")).block();

        assertThatThrownBy(() -> people.insert(person("p1")).block()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void replaces_the_version_that_was_read() {
        var first = people.insert(person("p1")).block();

        var second = people.replace(first.renamed("Ada Hill")).block();

        assertThat(second.version()).isEqualTo(2);
        assertThat(people.find("p1").block()).isEqualTo(second).returns("Ada Hill", Person::name);
    }

    @Test
    void refuses_to_replace_a_version_that_is_no_longer_stored() {
        var first = people.insert(person("p1")).block();
        people.replace(first.renamed("Ada Hill")).block();

        assertThatThrownBy(() -> people.replace(first.renamed("Ada Moor")).block())
                .isInstanceOf(StaleVersionException.class)
                .hasMessage("p1 in people is no longer at version 1");
        assertThat(people.find("p1").block().name()).isEqualTo("Ada Hill");
    }

    @Test
    void inserts_and_replaces_many_together() {
        people.insertAll(List.of(person("p1"), person("p2"))).block();

        var second = people.replaceAll(
                        List.of(person("p1").renamed("Ada Hill"), person("p2").renamed("Ben Hill")))
                .collectList()
                .block();

        assertThat(second)
                .containsExactlyInAnyOrder(
                        people.find("p1").block(), people.find("p2").block());
        assertThat(second).extracting(Person::name).containsExactlyInAnyOrder("Ada Hill", "Ben Hill");
        assertThat(second).extracting(Person::version).containsOnly(2L);
        assertThat(people.replaceAll(List.of()).collectList().block()).isEmpty();
    }

    @Test
    void of_many_together_those_who_changed_meanwhile_are_left_out_and_stay_as_they_are() {
        people.insertAll(List.of(person("p1"), person("p2"))).block();
        var overtaken = people.replace(person("p1").renamed("Ada Moor")).block();

        var replaced = people.replaceAll(
                        List.of(person("p1").renamed("Ada Hill"), person("p2").renamed("Ben Hill"), person("p3")))
                .collectList()
                .block();

        assertThat(replaced).singleElement().isEqualTo(people.find("p2").block());
        assertThat(people.find("p1").block()).isEqualTo(overtaken);
        assertThat(people.find("p3").block()).isNull();
    }

    @Test
    void of_many_together_none_that_cannot_be_read_is_taken_for_absent() {
        people.insertAll(List.of(person("p1"))).block();
        assertThat(people.getAll(List.of("p1", "p2")).collectList().block()).containsExactly(person("p1"));

        template.insert(new Document("_id", "p2").append("_class", "cat"), "people")
                .block();

        assertThatThrownBy(
                        () -> people.getAll(List.of("p1", "p2")).collectList().block())
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void brings_an_older_schema_up_to_date() {
        var old = new Document("_id", "p1")
                .append("_class", "person")
                .append("schema", 1)
                .append("version", 1L)
                .append("first", "Ada")
                .append("last", "Hill");
        template.insert(old, "people").block();

        assertThat(people.find("p1").block().name()).isEqualTo("Ada Hill");
    }

    @Test
    void reads_what_a_newer_node_wrote() {
        people.insert(person("p1")).block();
        template.getCollection("people")
                .flatMap(all -> Mono.from(all.updateOne(
                        new Document(), new Document("$set", new Document("schema", 9).append("more", true)))))
                .block();

        assertThat(people.find("p1").block()).isEqualTo(person("p1"));
    }

    @Test
    void a_document_that_cannot_be_read_is_set_aside_and_the_others_are_listed() {
        people.insert(person("p1")).block();
        people.insert(person("p3")).block();
        var broken = new Document("_id", "p2")
                .append("_class", "person")
                .append("schema", 2)
                .append("version", 1L)
                .append("roles", List.of("ASTRONAUT"));
        template.insert(broken, "people").block();

        for (int time = 0; time < 2; time++) {
            assertThat(listed()).extracting(Person::id).containsExactly("p1", "p3");
        }

        var aside = template.findAll(Document.class, SetAside.COLLECTION)
                .collectList()
                .block();
        assertThat(aside).singleElement().satisfies(copy -> {
            assertThat(copy.getString("_id")).isEqualTo("people/p2");
            assertThat(copy.getString("reason")).contains("ASTRONAUT");
            assertThat(copy.get("document", Document.class)).isEqualTo(broken);
        });
        assertThat(raw("p2")).isEqualTo(broken);
        assertThat(meters.counter(SetAside.METRIC, "collection", "people").count())
                .isEqualTo(1);
    }

    @Test
    void asking_for_an_unreadable_document_fails_so_that_it_is_not_taken_for_absent() {
        template.insert(new Document("_id", "p1").append("_class", "cat"), "people")
                .block();

        assertThatThrownBy(() -> people.find("p1").block())
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("The document p1 in people cannot be read: its kind is cat, not person");
    }

    private List<Person> listed() {
        return people.list(new Query().with(Sort.by("_id"))).collectList().block();
    }

    private Document raw(String id) {
        return template.getCollection("people")
                .flatMapMany(all -> Flux.from(all.find(new Document("_id", id))))
                .blockFirst();
    }

    private static Person person(String id) {
        return new Person(
                id, 1, "Ada Wood", Instant.parse("2026-09-01T07:30:00Z"), List.of(Role.HEAD), Map.of("week", 3));
    }
}
