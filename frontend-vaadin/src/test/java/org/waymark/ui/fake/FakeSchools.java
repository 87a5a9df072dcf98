package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.CalendarEntry.Kind;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.OwnEntries;
import org.waymark.contract.organisation.School;
import org.waymark.contract.organisation.SchoolCalendar;
import org.waymark.contract.pathway.Pathway.Band;
import reactor.core.publisher.Mono;

class FakeSchools implements OrganisationApi {

    private final FakeWorld world;
    private final Map<FakeSchool, List<CalendarEntry>> own = new HashMap<>();

    FakeSchools(FakeWorld world) {
        this.world = world;
        own.put(
                FakeSchool.FERNHILL,
                List.of(new CalendarEntry(
                        Kind.INSET,
                        "Trust development day",
                        FakeYear.TODAY.plusDays(11),
                        FakeYear.TODAY.plusDays(11),
                        true)));
    }

    @Override
    public Mono<Page<School>> schools(String search, boolean closed, @Nullable String cursor, int limit) {
        return Mono.just(Page.whole(Arrays.stream(FakeSchool.values())
                .map(FakeSchool::school)
                .filter(school -> school.name().toLowerCase().contains(search.toLowerCase()))
                .toList()));
    }

    @Override
    public Mono<ResponseEntity<SchoolCalendar>> calendar(String schoolId) {
        return find(schoolId)
                .map(school -> Mono.just(answer(school)))
                .orElseGet(() -> FakeProblems.refuse(404, "No such school"));
    }

    @Override
    public Mono<ResponseEntity<SchoolCalendar>> replaceOwnEntries(String schoolId, String ifMatch, OwnEntries entries) {
        if (!ifMatch.equals(world.etag(key(schoolId)))) return FakeProblems.refuse(412, "stale");
        for (CalendarEntry entry : entries.entries())
            if (entry.to().isBefore(entry.from()))
                return FakeProblems.refuse(
                        422, "‘" + entry.name() + "’ ends before it begins. Change one of its days.");
        own.put(find(schoolId).orElseThrow(), entries.entries());
        world.touch(key(schoolId));
        return calendar(schoolId);
    }

    static String key(String schoolId) {
        return "calendar/" + schoolId;
    }

    private ResponseEntity<SchoolCalendar> answer(FakeSchool school) {
        List<CalendarEntry> entries = new ArrayList<>(own.getOrDefault(school, List.of()));
        FakeYear.BANDS.forEach(band -> entries.add(inherited(band)));
        entries.sort(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::name));
        return ResponseEntity.ok()
                .eTag(world.etag(key(school.id())))
                .body(new SchoolCalendar(school.id(), school.title(), "England, most schools", entries));
    }

    private static CalendarEntry inherited(Band band) {
        Kind kind = switch (band.kind()) {
            case TERM -> Kind.TERM;
            case INSET -> Kind.INSET;
            case TESTS_AND_EXAMS -> Kind.TESTS_AND_EXAMS;
            default -> band.name().equals("Half-term") ? Kind.HALF_TERM : Kind.CLOSED;
        };
        return new CalendarEntry(kind, band.name(), band.from(), band.to(), false);
    }

    private static Optional<FakeSchool> find(String id) {
        return Arrays.stream(FakeSchool.values())
                .filter(school -> school.id().equals(id))
                .findFirst();
    }
}
