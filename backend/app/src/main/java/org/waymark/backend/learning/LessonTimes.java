package org.waymark.backend.learning;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.TimeRecord;
import org.waymark.backend.participant.TimeRecord.Entry;
import org.waymark.backend.participant.store.TimeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.LessonTime;
import org.waymark.contract.participant.LessonTime.Said;
import org.waymark.contract.participant.LessonTime.Took;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Variant;
import reactor.core.publisher.Mono;

/** What lessons take over people, for those who estimate it. Only what people said counts, and only where many have. */
@Service
public class LessonTimes {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int FEWEST = 10;
    private static final int STEP = 5;

    private final TimeRepository times;
    private final Catalogue catalogue;

    LessonTimes(TimeRepository times, Catalogue catalogue) {
        this.times = times;
        this.catalogue = catalogue;
    }

    public Mono<List<LessonTime>> all() {
        return times.all(WAYMARK)
                .collectList()
                .zipWith(catalogue.current(), (records, snapshot) -> all(records, snapshot.content()));
    }

    private static List<LessonTime> all(List<TimeRecord> records, Content content) {
        var byModule = records.stream()
                .flatMap(record -> record.entries().stream())
                .collect(Collectors.groupingBy(Entry::moduleId));
        return content.modules().stream()
                .map(taught -> time(taught, byModule.getOrDefault(taught.id().toString(), List.of())))
                .toList();
    }

    private static LessonTime time(TaughtModule taught, List<Entry> entries) {
        int task = taught.module().minutes(ActivityKind.WORKPLACE_TASK);
        return new LessonTime(
                taught.id().toString(),
                taught.module().topic().toString(),
                taught.module().title(),
                phase(taught.module().variant()),
                new Took(taught.module().minutes(ActivityKind.SELF_STUDY), said(entries, Entry::lesson)),
                task == 0 ? null : new Took(task, said(entries, Entry::task)));
    }

    private static @Nullable Phase phase(Variant variant) {
        return variant instanceof Variant.Tailored(var phase) ? Phase.valueOf(phase.name()) : null;
    }

    private static @Nullable Said said(List<Entry> entries, Function<Entry, @Nullable Integer> minutes) {
        List<Integer> all = entries.stream()
                .flatMap(entry -> Stream.ofNullable(minutes.apply(entry)))
                .sorted()
                .toList();
        return all.size() < FEWEST ? null : new Said(all.size() / STEP * STEP, rounded(median(all)));
    }

    private static double median(List<Integer> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    private static int rounded(double minutes) {
        return (int) Math.max(STEP, Math.round(minutes / STEP) * STEP);
    }
}
