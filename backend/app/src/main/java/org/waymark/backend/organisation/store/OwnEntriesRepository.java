package org.waymark.backend.organisation.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.OwnEntriesOfSchool;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.organisation.CalendarEntry;
import reactor.core.publisher.Mono;

/** What a school added to the calendar it inherits. Takes the school itself, which only its scope can have found. */
@Repository
public class OwnEntriesRepository {

    static final StoredShape<StoredEntries> SHAPE =
            new StoredShape<>("school_calendars", "school-calendar", StoredEntries.class, List.of());

    private final StoredDocuments<StoredEntries> documents;

    OwnEntriesRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<OwnEntriesOfSchool> get(String schoolId) {
        return documents
                .find(schoolId)
                .map(StoredEntries::entries)
                .defaultIfEmpty(new OwnEntriesOfSchool(schoolId, 0, List.of()));
    }

    /** Version 0 is one that does not exist yet. Fails as stale or duplicate where overtaken; else yields the new state. */
    public Mono<OwnEntriesOfSchool> replace(OwnEntriesOfSchool entries) {
        StoredEntries stored = StoredEntries.of(entries);
        Mono<StoredEntries> saved = entries.version() == 0 ? documents.insert(stored) : documents.replace(stored);
        return saved.map(StoredEntries::entries);
    }

    record StoredEntries(String id, long version, List<Entry> list) implements Stored {

        static StoredEntries of(OwnEntriesOfSchool o) {
            List<Entry> list = o.entries().stream()
                    .map(e -> new Entry(e.kind().name(), e.name(), e.from(), e.to()))
                    .toList();
            return new StoredEntries(o.schoolId(), o.version(), list);
        }

        OwnEntriesOfSchool entries() {
            List<CalendarEntry> entries = list.stream()
                    .map(e -> new CalendarEntry(CalendarEntry.Kind.valueOf(e.kind()), e.name(), e.from(), e.to(), true))
                    .toList();
            return new OwnEntriesOfSchool(id, version, entries);
        }
    }

    record Entry(String kind, String name, LocalDate from, LocalDate to) {}
}
