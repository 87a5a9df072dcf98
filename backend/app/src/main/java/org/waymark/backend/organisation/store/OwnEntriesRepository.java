package org.waymark.backend.organisation.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.OwnEntriesOfSchool;
import org.waymark.contract.organisation.CalendarEntry;
import reactor.core.publisher.Mono;

/** What a school added to the calendar it inherits. Takes the school itself, which only its scope can have found. */
@Repository
public class OwnEntriesRepository {

    private final ReactiveMongoTemplate mongo;

    OwnEntriesRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<OwnEntriesOfSchool> get(String schoolId) {
        return mongo.findById(schoolId, Stored.class)
                .map(Stored::entries)
                .defaultIfEmpty(new OwnEntriesOfSchool(schoolId, 0, List.of()));
    }

    /** Fails with an optimistic lock where the version has been overtaken; else yields the new state. */
    public Mono<OwnEntriesOfSchool> replace(OwnEntriesOfSchool entries) {
        return mongo.save(Stored.of(entries)).map(Stored::entries);
    }

    @Document("school_calendars")
    @TypeAlias("school-calendar")
    record Stored(@Id String schoolId, int schema, @Nullable @Version Long version, List<Entry> list) {

        /** Version 0 stands for a document that does not exist yet. */
        static Stored of(OwnEntriesOfSchool o) {
            Long version = o.version() == 0 ? null : Long.valueOf(o.version() - 1);
            List<Entry> list = o.entries().stream()
                    .map(e -> new Entry(e.kind().name(), e.name(), e.from(), e.to()))
                    .toList();
            return new Stored(o.schoolId(), 1, version, list);
        }

        OwnEntriesOfSchool entries() {
            List<CalendarEntry> entries = list.stream()
                    .map(e -> new CalendarEntry(CalendarEntry.Kind.valueOf(e.kind()), e.name(), e.from(), e.to(), true))
                    .toList();
            return new OwnEntriesOfSchool(schoolId, version == null ? 0 : version + 1, entries);
        }
    }

    record Entry(String kind, String name, LocalDate from, LocalDate to) {}
}
