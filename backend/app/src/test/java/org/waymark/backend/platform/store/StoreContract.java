package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What Waymark asks of a store, the same whichever server holds it. */
abstract class StoreContract {

    private static final String DATABASE =
            "waymark_test_" + UUID.randomUUID().toString().substring(0, 8);

    private MongoClient client;
    private MongoCollection<Document> rows;

    /** The server under test. */
    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        rows = client.getDatabase(DATABASE).getCollection("rows");
    }

    @AfterEach
    void disconnect() {
        wait(client.getDatabase(DATABASE).drop());
        client.close();
    }

    @Test
    void keeps_every_type_of_value() {
        var stored = new Document("_id", "types")
                .append("int", 1)
                .append("long", 1L << 60)
                .append("double", 0.5)
                .append("decimal", Decimal128.parse("12.30"))
                .append("date", Date.from(Instant.parse("2026-09-01T08:00:00.123Z")))
                .append("flag", true)
                .append("none", null)
                .append("nested", new Document("list", List.of(new Document("a", 1), "é☃")));

        wait(rows.insertOne(stored));

        assertThat(find(Filters.eq("_id", "types"))).isEqualTo(stored);
    }

    @Test
    void refuses_a_second_document_with_a_unique_value() {
        wait(rows.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true)));
        wait(rows.insertOne(new Document("_id", "a").append("email", "x")));

        assertThatThrownBy(() -> wait(rows.insertOne(new Document("_id", "b").append("email", "x"))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory().name()).isEqualTo("DUPLICATE_KEY"));
        assertThat(find(Filters.eq("_id", "b"))).isNull();
    }

    @Test
    void a_sparse_unique_index_lets_many_lack_the_field() {
        wait(rows.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true)));

        wait(rows.insertOne(new Document("_id", "a")));
        wait(rows.insertOne(new Document("_id", "b")));

        assertThat(count(Filters.empty())).isEqualTo(2);
    }

    @Test
    void replaces_the_version_that_was_read_and_refuses_an_older_one() {
        wait(rows.insertOne(new Document("_id", "a").append("version", 1L)));

        assertThat(replaceVersion(1)).isEqualTo(1);
        assertThat(replaceVersion(1)).isZero();
        assertThat(find(Filters.eq("_id", "a"))).containsEntry("version", 2L);
    }

    private long replaceVersion(long version) {
        return wait(rows.replaceOne(
                        Filters.and(Filters.eq("_id", "a"), Filters.eq("version", version)),
                        new Document("version", version + 1)))
                .getMatchedCount();
    }

    @Test
    void finds_by_a_compound_unique_key_and_more() {
        wait(rows.createIndex(Indexes.ascending("cohort", "place"), new IndexOptions().unique(true)));
        wait(rows.insertOne(new Document("_id", "a")
                .append("cohort", "c")
                .append("place", 1)
                .append("state", "held")));

        var key = Filters.and(Filters.eq("cohort", "c"), Filters.eq("place", 1));
        assertThat(count(Filters.and(key, Filters.eq("state", "held")))).isEqualTo(1);
        assertThat(count(Filters.and(key, Filters.eq("state", "free")))).isZero();
    }

    @Test
    void finds_each_document_once_by_several_ids() {
        wait(rows.insertMany(List.of(new Document("_id", "a"), new Document("_id", "b"), new Document("_id", "c"))));

        assertThat(ids(rows.find(Filters.and(Filters.in("_id", "a", "c", "a", "z"), Filters.ne("state", "x")))))
                .containsExactlyInAnyOrder("a", "c");
        assertThat(ids(rows.find(Filters.and(Filters.eq("_id", "a"), Filters.eq("_id", "b")))))
                .isEmpty();
    }

    @Test
    void takes_a_seat_only_while_one_is_free() {
        wait(rows.insertOne(new Document("_id", "session").append("taken", 0).append("seats", 2)));

        assertThat(takeSeat()).containsEntry("taken", 1);
        assertThat(takeSeat()).containsEntry("taken", 2);
        assertThat(takeSeat()).isNull();
    }

    private @Nullable Document takeSeat() {
        return wait(rows.findOneAndUpdate(
                Filters.and(Filters.eq("_id", "session"), Filters.lt("taken", 2)),
                Updates.inc("taken", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    @Test
    void updates_the_one_element_of_a_list_that_a_filter_names() {
        var seats = List.of(
                new Document("who", "p1").append("state", "held"), new Document("who", "p2").append("state", "held"));
        wait(rows.insertOne(new Document("_id", "session").append("seats", seats)));

        wait(rows.updateOne(
                Filters.eq("_id", "session"),
                Updates.set("seats.$[seat].state", "confirmed"),
                new UpdateOptions().arrayFilters(List.of(Filters.eq("seat.who", "p2")))));

        assertThat(find(Filters.eq("_id", "session")).getList("seats", Document.class))
                .extracting(seat -> seat.getString("state"))
                .containsExactly("held", "confirmed");
    }

    @Test
    void pages_through_all_documents_by_id() {
        wait(rows.insertMany(IntStream.range(0, 25)
                .mapToObj(n -> new Document("_id", "row-%02d".formatted((n * 7) % 25)))
                .toList()));

        var seen = new ArrayList<String>();
        for (var page = page(""); !page.isEmpty(); page = page(page.getLast())) {
            seen.addAll(page);
        }

        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    private List<String> page(String after) {
        return ids(
                rows.find(Filters.gt("_id", after)).sort(Sorts.ascending("_id")).limit(10));
    }

    @Test
    void upserts_once_and_then_replaces() {
        var upsert = new ReplaceOptions().upsert(true);
        wait(rows.replaceOne(Filters.eq("_id", "a"), new Document("n", 1), upsert));
        wait(rows.replaceOne(Filters.eq("_id", "a"), new Document("n", 2), upsert));

        assertThat(wait(rows.find())).isEqualTo(new Document("_id", "a").append("n", 2));
    }

    @Test
    void deletes_what_the_filter_names_and_frees_its_unique_value() {
        wait(rows.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true)));
        wait(rows.insertOne(new Document("_id", "a").append("email", "x")));

        assertThat(wait(rows.deleteOne(Filters.and(Filters.eq("_id", "a"), Filters.eq("email", "x"))))
                        .getDeletedCount())
                .isEqualTo(1);

        wait(rows.insertOne(new Document("_id", "b").append("email", "x")));
        assertThat(count(Filters.empty())).isEqualTo(1);
    }

    @Test
    void keeps_a_document_of_one_megabyte() {
        var text = "waymark ".repeat(1 << 17);
        wait(rows.insertOne(new Document("_id", "large").append("text", text)));

        assertThat(find(Filters.eq("_id", "large")).getString("text")).isEqualTo(text);
    }

    @Test
    void loses_no_increment_of_many_at_once() {
        wait(rows.insertOne(new Document("_id", "counter").append("n", 0)));

        wait(Flux.range(0, 400)
                .flatMap(n -> rows.updateOne(Filters.eq("_id", "counter"), Updates.inc("n", 1)), 16)
                .last());

        assertThat(find(Filters.eq("_id", "counter"))).containsEntry("n", 400);
    }

    @Test
    void a_reader_never_sees_half_an_update() {
        wait(rows.insertOne(new Document("_id", "pair").append("left", 0).append("right", 0)));
        var both = Updates.combine(Updates.inc("left", 1), Updates.inc("right", 1));
        var writes = Flux.range(0, 300)
                .flatMap(n -> rows.updateOne(Filters.eq("_id", "pair"), both), 4)
                .subscribeOn(Schedulers.parallel());
        var reads = Flux.range(0, 600).flatMap(n -> rows.find(Filters.eq("_id", "pair")), 4);

        var seen =
                Flux.merge(writes.ofType(Document.class), reads).collectList().block();

        assertThat(seen)
                .hasSize(600)
                .allSatisfy(pair -> assertThat(pair.get("left")).isEqualTo(pair.get("right")));
    }

    @Test
    void refuses_what_it_does_not_know() {
        assertThatThrownBy(() -> wait(client.getDatabase(DATABASE).runCommand(new Document("frobnicate", 1))))
                .isInstanceOf(MongoCommandException.class);
    }

    private @Nullable Document find(Bson filter) {
        return wait(rows.find(filter).first());
    }

    private long count(Bson filter) {
        return wait(rows.countDocuments(filter));
    }

    private static List<String> ids(Publisher<Document> documents) {
        return Flux.from(documents)
                .map(document -> document.getString("_id"))
                .collectList()
                .block();
    }

    private static <T> T wait(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }
}
