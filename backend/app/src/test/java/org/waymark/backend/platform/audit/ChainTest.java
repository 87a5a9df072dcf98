package org.waymark.backend.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.platform.store.StorageSettings;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is written stays, and nobody changes it unseen. */
class ChainTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    @TempDir
    private Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;
    private StorageSettings settings;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder.resolve("store.mv.db"), false);
        client = MongoClients.create(store.connectionString("waymark"));
        database = client.getDatabase("waymark");
        settings = new StorageSettings(
                folder, new StorageSettings.Mongodb("", null, null, null), new StorageSettings.Store(false));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void entries_that_come_together_share_batches_and_none_is_lost() {
        var audit = new Audit(chain());
        Flux.range(0, 1200)
                .flatMap(i -> audit.record(entry("person-" + i)), 1200)
                .blockLast();

        var verified = verify();
        assertThat(verified.isIntact()).as(verified.sentence()).isTrue();
        assertThat(verified.entries()).isEqualTo(1200);
        assertThat(verified.batches()).isLessThan(200);
    }

    @Test
    void a_new_start_goes_on_with_the_chain() {
        write(chain(), 5);
        write(chain(), 4);

        var verified = verify();
        assertThat(verified.isIntact()).as(verified.sentence()).isTrue();
        assertThat(verified.heads()).hasSize(1);
        assertThat(verified.batches()).isEqualTo(9);
    }

    @Test
    void every_field_of_every_batch_is_found_when_it_is_altered() {
        write(chain(), 3);
        for (Document batch : stored()) {
            for (Document altered : alterations(batch)) {
                replace(batch, altered);
                assertThat(verify().isIntact()).as("altered to %s", altered).isFalse();
                replace(altered, batch);
            }
        }
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void a_batch_written_anew_with_a_right_hash_does_not_fit_the_next() {
        write(chain(), 3);
        Document second = stored().get(1);
        Batch was = Batch.of(second);
        replace(second, new Batch(was.node(), 2, was.previous(), List.of(entry("somebody-else"))).toDocument());

        assertThat(verify().findings()).singleElement().asString().contains("Batch 3", "does not follow");
    }

    @Test
    void a_batch_that_was_taken_out_is_missed_wherever_it_was() {
        for (int i = 0; i < 3; i++) {
            var chain = chain();
            write(chain, 3);
            chain.witness();
            Document gone = stored().get(i);
            Mono.from(batches().deleteOne(Filters.eq("_id", gone.get("_id")))).block();

            assertThat(verify().findings())
                    .anySatisfy(finding -> assertThat(finding).contains("is missing"));
            Mono.from(batches().drop()).block();
            new Node(settings).begin();
            for (var old : folder.resolve("audit").toFile().listFiles((dir, name) -> name.endsWith(".head"))) {
                assertThat(old.delete()).isTrue();
            }
        }
    }

    @Test
    void where_the_store_was_put_back_a_new_chain_begins_and_the_old_one_is_told_of() {
        var chain = chain();
        write(chain, 3);
        chain.witness();
        Mono.from(batches().deleteOne(Filters.eq("_id", stored().getLast().get("_id"))))
                .block();
        write(chain(), 2);

        var verified = verify();
        assertThat(verified.heads()).hasSize(2);
        assertThat(verified.findings()).singleElement().asString().contains("Batch 3", "is missing");
    }

    @Test
    void a_stray_document_is_told_of() {
        write(chain(), 1);
        Mono.from(batches().insertOne(new Document("_id", "stray"))).block();

        assertThat(verify().isIntact()).isFalse();
    }

    private OwnChain chain() {
        var mongo = new ReactiveMongoTemplate(client, "waymark");
        return new OwnChain(new Batches(mongo), new Node(settings));
    }

    private static void write(OwnChain chain, int count) {
        IntStream.range(0, count)
                .forEach(i -> chain.append(List.of(entry("person-" + i), entry("another")))
                        .block());
    }

    private static AuditEntry entry(String person) {
        return new AuditEntry(
                NOON, "account", "PROVIDER", "GET /x", person, 200, new AuditEntry.Sealed(person, "bytes"));
    }

    private AuditVerification.Verified verify() {
        return new AuditVerification(database, Witness.in(folder)).verify().block();
    }

    private MongoCollection<Document> batches() {
        return database.getCollection(Batch.COLLECTION);
    }

    private List<Document> stored() {
        return Flux.from(batches().find().sort(new Document("number", 1)))
                .collectList()
                .block();
    }

    private void replace(Document old, Document altered) {
        Mono.from(batches().deleteOne(Filters.eq("_id", old.get("_id"))))
                .then(Mono.from(batches().insertOne(altered)))
                .block();
    }

    /** Each field changed, each taken away, one added, at every depth. */
    private static List<Document> alterations(Document document) {
        List<Document> all = new ArrayList<>();
        for (Map.Entry<String, Object> field : document.entrySet()) {
            for (Object other : others(field.getValue())) {
                all.add(with(document, field.getKey(), other));
            }
            if (!field.getKey().equals("_id")) {
                Document without = new Document(document);
                without.remove(field.getKey());
                all.add(without);
            }
        }
        all.add(with(document, "added", "something"));
        return all;
    }

    private static Document with(Document document, String field, Object value) {
        return new Document(document).append(field, value);
    }

    private static List<Object> others(Object value) {
        return switch (value) {
            case String text -> List.of(text + "x", text.isEmpty() ? "y" : text.substring(1) + "z");
            case Integer number -> List.of(number + 1, number.longValue());
            case Long number -> List.of(number + 1, number.intValue());
            case Date date -> List.of(new Date(date.getTime() + 1));
            case List<?> list -> lists(list);
            default -> throw new AssertionError(value);
        };
    }

    private static List<Object> lists(List<?> entries) {
        List<Object> all = new ArrayList<>();
        all.add(entries.reversed());
        all.add(entries.subList(1, entries.size()));
        for (int i = 0; i < entries.size(); i++) {
            for (Document altered : alterations((Document) entries.get(i))) {
                List<Object> copy = new ArrayList<>(entries);
                copy.set(i, altered);
                all.add(copy);
            }
        }
        return all;
    }
}
