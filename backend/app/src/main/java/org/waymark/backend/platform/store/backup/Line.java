package org.waymark.backend.platform.store.backup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** One line of a backup. */
sealed interface Line {

    int FORMAT = 1;
    JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    BsonDocument toBson();

    default String toJson() {
        return toBson().toJson(CANONICAL);
    }

    /** @throws RuntimeException if it is no line of a backup */
    static Line parse(String json) {
        var line = BsonDocument.parse(json);
        return switch (line.getFirstKey()) {
            case "waymarkBackup" -> Header.of(line);
            case "collection" -> Collection.of(line);
            case "document" -> new Row(line.getDocument("document"));
            case "documents" -> Trailer.of(line);
            default -> throw new IllegalArgumentException("unknown line");
        };
    }

    record Header(int format, String database, Instant takenAt) implements Line {

        static Header of(BsonDocument line) {
            return new Header(
                    line.getInt32("waymarkBackup").getValue(),
                    line.getString("database").getValue(),
                    Instant.ofEpochMilli(line.getDateTime("takenAt").getValue()));
        }

        @Override
        public BsonDocument toBson() {
            return new BsonDocument("waymarkBackup", new BsonInt32(format))
                    .append("database", new BsonString(database))
                    .append("takenAt", new BsonDateTime(takenAt.toEpochMilli()));
        }
    }

    /** @param indexes as the server describes them, without the one on {@code _id} */
    record Collection(String name, List<BsonDocument> indexes) implements Line {

        public Collection {
            indexes = List.copyOf(indexes);
        }

        static Collection of(BsonDocument line) {
            var indexes = line.getArray("indexes").stream()
                    .map(index -> index.asDocument())
                    .toList();
            return new Collection(line.getString("collection").getValue(), indexes);
        }

        @Override
        public BsonDocument toBson() {
            return new BsonDocument("collection", new BsonString(name)).append("indexes", new BsonArray(indexes));
        }
    }

    record Row(BsonDocument document) implements Line {

        @Override
        public BsonDocument toBson() {
            return new BsonDocument("document", document);
        }
    }

    /** @param sha256 of all lines before this one, each with its line feed */
    record Trailer(Map<String, Long> documents, String sha256) implements Line {

        static Trailer of(BsonDocument line) {
            var counts = new LinkedHashMap<String, Long>();
            line.getDocument("documents")
                    .forEach((name, count) -> counts.put(name, count.asInt64().getValue()));
            return new Trailer(counts, line.getString("sha256").getValue());
        }

        @Override
        public BsonDocument toBson() {
            var counts = new BsonDocument();
            documents.forEach((name, count) -> counts.append(name, new BsonInt64(count)));
            return new BsonDocument("documents", counts).append("sha256", new BsonString(sha256));
        }
    }
}
