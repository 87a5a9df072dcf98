package org.waymark.backend.assignment.progress;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.NationalFigures;
import org.waymark.contract.assignment.NationalFigures.By;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.NationalFigures.States;
import reactor.core.publisher.Mono;

/** Counts everybody for those who compare and see nobody. It reads all participants, so it does so seldom. */
@Service
public class NationalProgress {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);
    private static final String UNKNOWN = "Region not known";

    private static final List<String> COLUMNS = List.of(
            "Table",
            "Name",
            "People",
            "Finished",
            "On course",
            "Behind",
            "Paused",
            "Stopped",
            "Hours planned a person");

    private final ParticipantRepository participants;
    private final Providers providers;
    private final SchoolRepository schools;
    private final SharingSettings sharing;
    private final Today today;

    private final AsyncCache<LocalDate, NationalFigures> counted =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(LONGEST_KEPT).buildAsync();

    NationalProgress(
            ParticipantRepository participants,
            Providers providers,
            SchoolRepository schools,
            SharingSettings sharing,
            Today today) {
        this.participants = participants;
        this.providers = providers;
        this.schools = schools;
        this.sharing = sharing;
        this.today = today;
    }

    public Mono<NationalFigures> figures(Scope.National scope) {
        return Mono.fromFuture(
                () -> counted.get(today.date(), (day, executor) -> count(day).toFuture()));
    }

    Mono<NationalFigures> count(LocalDate day) {
        return participants
                .list(WAYMARK)
                .flatMap(people -> Mono.zip(providerNames(), regions(people))
                        .map(names -> new NationalCount(people, day, sharing.smallestNumber())
                                .figures(ways(names.getT1(), names.getT2()))));
    }

    private static Map<By, Function<Participant, String>> ways(
            Map<String, String> providers, Map<String, String> regions) {
        Map<By, Function<Participant, String>> ways = new EnumMap<>(By.class);
        ways.put(By.PROVIDER, one -> providers.getOrDefault(one.providerId(), one.providerId()));
        ways.put(By.REGION, one -> regions.getOrDefault(one.person().schoolId(), UNKNOWN));
        ways.put(By.PHASE, one -> phase(one.person().phase()));
        return ways;
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case PRIMARY -> "Primary";
            case SECONDARY -> "Secondary";
            case AP_SEND -> "AP and special";
        };
    }

    private Mono<Map<String, String>> providerNames() {
        return providers
                .list()
                .map(all -> all.stream().collect(Collectors.toMap(RegisteredProvider::id, RegisteredProvider::name)));
    }

    private Mono<Map<String, String>> regions(List<Participant> people) {
        Set<String> ids = people.stream().map(one -> one.person().schoolId()).collect(Collectors.toSet());
        return schools.findAll(WAYMARK, ids)
                .filter(school -> region(school) != null)
                .collect(
                        HashMap::new,
                        (found, school) -> found.put(school.id(), Objects.requireNonNull(region(school))));
    }

    private static @Nullable String region(School school) {
        return school.register() == null ? null : school.register().region();
    }

    public Mono<byte[]> file(Scope.National scope, FileFormat format) {
        return figures(scope).map(figures -> {
            List<List<String>> lines = new ArrayList<>();
            figures.comparisons()
                    .forEach(comparison ->
                            comparison.rows().forEach(row -> lines.add(line(word(comparison.by()), row))));
            if (figures.all() != null) {
                lines.add(line("All", figures.all()));
            }
            return TableFile.of(format, COLUMNS, lines);
        });
    }

    private static String word(By by) {
        return switch (by) {
            case PROVIDER -> "By provider";
            case REGION -> "By region";
            case PHASE -> "By phase";
        };
    }

    private static List<String> line(String table, Row row) {
        List<String> line = new ArrayList<>(List.of(table, row.name(), String.valueOf(row.people())));
        States states = row.states();
        if (states == null) {
            line.addAll(List.of(
                    ProgressFile.HIDDEN,
                    ProgressFile.HIDDEN,
                    ProgressFile.HIDDEN,
                    ProgressFile.HIDDEN,
                    ProgressFile.HIDDEN));
        } else {
            List.of(states.finished(), states.onCourse(), states.behind(), states.paused(), states.stopped())
                    .forEach(count -> line.add(String.valueOf(count)));
        }
        line.add(String.valueOf(row.hoursPlanned()));
        return line;
    }
}
