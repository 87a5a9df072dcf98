package org.waymark.backend.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.waymark.backend.platform.store.EmbeddedTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class BackupTest {

    private static final Instant TAKEN_AT = Instant.parse("2026-09-01T08:00:00Z");

    @RegisterExtension
    private final EmbeddedTemplate source = new EmbeddedTemplate();

    @RegisterExtension
    private final EmbeddedTemplate target = new EmbeddedTemplate();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("waymark.backup");
        var people = collection(source, "people");
        wait(people.createIndex(
                Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true)));
        wait(people.insertMany(List.of(everyType(), new Document("_id", "b").append("email", "b@school.example"))));
        wait(collection(source, "sessions").insertOne(new Document("_id", 7L).append("taken", 3)));
        wait(source.template().getMongoDatabase().block().createCollection("empty"));
    }

    private static Document everyType() {
        return new Document("_id", "a")
                .append("email", "a@school.example")
                .append("int", 1)
                .append("long", 1L)
                .append("double", 1.0)
                .append("decimal", Decimal128.parse("12.30"))
                .append("date", Date.from(Instant.parse("2026-09-01T08:00:00.123Z")))
                .append("early", Date.from(Instant.parse("1752-09-14T00:00:00Z")))
                .append("binary", new Binary(new byte[] {0, -1, 127}))
                .append("object", new ObjectId("507f1f77bcf86cd799439011"))
                .append("none", null)
                .append("text", "\"quoted\"\nline é☃ 𝄞 $oid")
                .append("nested", new Document("list", List.of(new Document("deep", List.of(true, 2L)), "x")));
    }

    @Test
    void a_restored_store_holds_the_same_documents_and_indexes() {
        var written = Backup.write(source.uri(), file, TAKEN_AT);
        var read = Restore.read(file, target.uri());

        assertThat(read).isEqualTo(written);
        assertThat(read.documents()).containsOnlyKeys("people", "sessions", "empty");
        assertThat(read.total()).isEqualTo(3);
        assertThat(read.takenAt()).isEqualTo(TAKEN_AT);
        for (var name : List.of("people", "sessions", "empty")) {
            assertThat(all(target, name)).isEqualTo(all(source, name));
        }
        assertThat(all(target, "people")).contains(everyType());
        assertThatThrownBy(() -> wait(collection(target, "people")
                        .insertOne(new Document("_id", "c").append("email", "b@school.example"))))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void a_backup_of_the_restored_store_has_the_same_content() {
        var first = Backup.write(source.uri(), file, TAKEN_AT);
        Restore.read(file, target.uri());

        assertThat(Backup.write(target.uri(), folder.resolve("second"), TAKEN_AT))
                .isEqualTo(first);
    }

    @Test
    void replaces_what_the_store_held_and_drops_what_the_backup_lacks() {
        wait(collection(target, "people")
                .insertOne(new Document("_id", "stranger").append("email", "a@school.example")));
        wait(collection(target, "notes").insertOne(new Document("_id", "n")));
        Backup.write(source.uri(), file, TAKEN_AT);

        Restore.read(file, target.uri());
        Restore.read(file, target.uri());

        assertThat(all(target, "people")).isEqualTo(all(source, "people"));
        assertThat(names(target)).containsExactlyInAnyOrder("people", "sessions", "empty");
    }

    @Test
    void moves_more_documents_than_one_batch() {
        var many = Flux.range(0, 1_201)
                .map(n -> new Document("_id", "row-" + n).append("text", "x".repeat(8_000)))
                .collectList()
                .block();
        wait(collection(source, "rows").insertMany(many));

        Backup.write(source.uri(), file, TAKEN_AT);

        assertThat(Restore.read(file, target.uri()).documents()).containsEntry("rows", 1_201L);
        assertThat(all(target, "rows")).hasSize(1_201);
    }

    @Test
    void refuses_a_backup_with_any_byte_altered_and_changes_nothing() throws IOException {
        Backup.write(source.uri(), file, TAKEN_AT);
        wait(collection(target, "people").insertOne(new Document("_id", "kept")));
        var whole = Files.readAllBytes(file);
        var random = new Random(1);
        for (int n = 0; n < 40; n++) {
            // Past gzip's header, where a time stamp and the name of a system have no meaning for us.
            var place = 10 + random.nextInt(whole.length - 10);
            var altered = whole.clone();
            altered[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, altered);

            assertThatThrownBy(() -> Restore.read(file, target.uri()))
                    .as("byte %d", place)
                    .isInstanceOf(BackupException.class);
        }
        assertThat(all(target, "people")).containsExactly(new Document("_id", "kept"));
        assertThat(names(target)).containsExactly("people");
    }

    @Test
    void refuses_content_that_was_altered_and_packed_again() throws IOException {
        Backup.write(source.uri(), file, TAKEN_AT);
        pack(unpack().replace("b@school.example", "c@school.example"));

        assertThatThrownBy(() -> Restore.read(file, target.uri()))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("was altered");
    }

    @Test
    void refuses_a_backup_that_is_cut_short_anywhere_and_changes_nothing() throws IOException {
        Backup.write(source.uri(), file, TAKEN_AT);
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 13) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Restore.read(file, target.uri()))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("cut short");
        }
        assertThat(names(target)).isEmpty();
    }

    @Test
    void refuses_content_without_its_last_lines() throws IOException {
        Backup.write(source.uri(), file, TAKEN_AT);
        var lines = unpack().lines().toList();
        pack(String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");

        assertThatThrownBy(() -> Restore.read(file, target.uri())).hasMessageContaining("cut short");
    }

    @Test
    void refuses_another_format_and_other_files() throws IOException {
        Backup.write(source.uri(), file, TAKEN_AT);
        pack(unpack().replaceFirst(
                        "\"waymarkBackup\": \\{\"\\$numberInt\": \"1\"}",
                        "\"waymarkBackup\": {\"\\$numberInt\": \"2\"}"));
        assertThatThrownBy(() -> Restore.read(file, target.uri()))
                .hasMessage("The backup " + file + " has format 2; this Waymark reads format 1.");

        Files.writeString(file, "not a backup");
        assertThatThrownBy(() -> Restore.read(file, target.uri())).isInstanceOf(BackupException.class);

        assertThatThrownBy(() -> Restore.read(folder.resolve("none"), target.uri()))
                .hasMessage("There is no file " + folder.resolve("none") + ".");
    }

    @Test
    void a_half_restored_store_is_not_backed_up_until_the_restore_was_run_again() {
        Backup.write(source.uri(), file, TAKEN_AT);
        wait(collection(target, Restore.MARKS).insertOne(new Document("_id", "restore")));
        wait(collection(target, "people").insertOne(new Document("_id", "half")));

        assertThatThrownBy(() -> Backup.write(target.uri(), folder.resolve("second"), TAKEN_AT))
                .hasMessageContaining("run it again");
        assertThat(folder.resolve("second")).doesNotExist();

        Restore.read(file, target.uri());
        assertThat(all(target, "people")).isEqualTo(all(source, "people"));
        assertThat(names(target)).doesNotContain(Restore.MARKS);
    }

    @Test
    void says_that_no_server_answers() {
        assertThatThrownBy(() ->
                        Backup.write("mongodb://127.0.0.1:1/waymark?serverSelectionTimeoutMS=200", file, TAKEN_AT))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("The store cannot be read: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void is_readable_by_its_owner_alone() throws IOException {
        Backup.write(source.uri(), file, TAKEN_AT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private String unpack() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void pack(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static MongoCollection<Document> collection(EmbeddedTemplate store, String name) {
        return store.template().getCollection(name).block();
    }

    private static List<Document> all(EmbeddedTemplate store, String name) {
        return Flux.from(collection(store, name).find().sort(new Document("_id", 1)))
                .collectList()
                .block();
    }

    private static List<String> names(EmbeddedTemplate store) {
        return store.template().getCollectionNames().collectList().block();
    }

    private static <T> T wait(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }
}
