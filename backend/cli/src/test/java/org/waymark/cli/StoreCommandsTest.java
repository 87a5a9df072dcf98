package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;
import reactor.core.publisher.Mono;

class StoreCommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder.resolve("store.mv.db"), false);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void back_up_and_restore_the_store_that_the_option_names() {
        inRows(rows -> rows.insertOne(new Document("_id", "a")));

        assertThat(backup(Map.of(), file(), "--mongodb", uri())).isZero();
        assertThat(out()).contains("1  rows", "1  documents in all", "personal data");

        inRows(rows -> rows.deleteOne(Filters.eq("_id", "a")));
        assertThat(restore(Map.of(), "--mongodb", uri(), file())).isZero();
        Long count = inRows(rows -> rows.countDocuments());
        assertThat(count).isEqualTo(1);
    }

    @Test
    void find_the_store_by_the_environment_or_the_file_that_it_writes() throws IOException {
        assertThat(backup(Map.of("WAYMARK_MONGODB_URI", uri()), file())).isZero();

        Files.createDirectory(folder.resolve("run"));
        Files.writeString(folder.resolve("run/mongodb-uri"), uri() + "\n");
        assertThat(backup(dataFolder(), file())).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void say_in_one_sentence_that_there_is_no_store() {
        assertThat(backup(dataFolder(), file())).isEqualTo(2);

        assertThat(err())
                .isEqualToNormalizingNewlines(
                        "No running store was found: start Waymark (it writes %s), or name a server with --mongodb URI"
                                        .formatted(folder.resolve("run/mongodb-uri"))
                                + " or WAYMARK_MONGODB_URI.\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void say_how_they_are_called() {
        assertThat(backup(Map.of())).isEqualTo(2);
        assertThat(restore(Map.of(), "one", "two")).isEqualTo(2);
        assertThat(restore(Map.of(), "file", "--mongodb")).isEqualTo(2);

        assertThat(err())
                .contains("Usage: waymark backup FILE [--mongodb URI]", "Usage: waymark restore FILE [--mongodb URI]");
    }

    @Test
    void say_what_is_wrong_with_a_file() {
        assertThat(restore(Map.of(), file(), "--mongodb", uri())).isEqualTo(1);

        assertThat(err()).isEqualToNormalizingNewlines("There is no file " + file() + ".\n");
    }

    @Test
    void say_that_a_uri_is_none() {
        assertThat(backup(Map.of(), file(), "--mongodb", "localhost")).isEqualTo(1);

        assertThat(err()).startsWith("This is not a MongoDB URI: ");
    }

    @Test
    void say_whether_the_audit_log_is_as_it_was_written() {
        assertThat(verify("--mongodb", uri())).isZero();
        assertThat(out()).contains("all as they were written");

        in("audit", entries -> entries.insertOne(new Document("_id", "stray")));
        assertThat(verify("--mongodb", uri())).isEqualTo(1);
        assertThat(out()).contains("Batch 1 of chain stray is missing");
    }

    @Test
    void verify_no_store_that_is_not_named() {
        assertThat(verify("file")).isEqualTo(2);

        assertThat(err()).contains("Usage: waymark verify-audit [--mongodb URI]");
    }

    private int verify(String... args) {
        return new VerifyAuditCommand(Map.of("WAYMARK_DATA_DIR", folder.toString()))
                .run(List.of(args), new PrintStream(out, true), new PrintStream(err, true));
    }

    private int backup(Map<String, String> environment, String... args) {
        return new BackupCommand(environment, Clock.systemUTC())
                .run(List.of(args), new PrintStream(out, true), new PrintStream(err, true));
    }

    private int restore(Map<String, String> environment, String... args) {
        return new RestoreCommand(environment)
                .run(List.of(args), new PrintStream(out, true), new PrintStream(err, true));
    }

    private Map<String, String> dataFolder() {
        return Map.of("WAYMARK_DATA_DIR", folder.toString());
    }

    private String file() {
        return folder.resolve("waymark.backup").toString();
    }

    private String uri() {
        return store.connectionString("test");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private <T> T inRows(Function<MongoCollection<Document>, Publisher<T>> work) {
        return in("rows", work);
    }

    private <T> T in(String collection, Function<MongoCollection<Document>, Publisher<T>> work) {
        try (var client = MongoClients.create(uri())) {
            return Mono.from(work.apply(client.getDatabase("test").getCollection(collection)))
                    .block();
        }
    }
}
