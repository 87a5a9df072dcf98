package org.waymark.backend.organisation.gias;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.EligibilityList;
import org.waymark.backend.organisation.EligibilityLists;
import org.waymark.backend.organisation.EligibilityVersion;
import org.waymark.backend.organisation.ListedNumber;
import org.waymark.backend.organisation.ListedNumber.Kind;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads lists of eligibility, each whole: with one row that cannot be read nothing is taken, since a list with a gap would
 * tell somebody that they are not eligible.
 */
@Component
class EligibilityImport {

    static final List<String> COLUMNS = List.of("type", "identifier", "identifier_type");

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int PIECE = 5000;

    /** Of the national register. Numbers of the early years register have letters or more digits. */
    private static final String URN = "\\d{6}";

    private final EligibilityLists lists;
    private final Today today;

    EligibilityImport(EligibilityLists lists, Today today) {
        this.lists = lists;
        this.today = today;
    }

    Mono<ImportReport> run(TableFile table, Own own, ListOrigin origin, Progress progress) {
        if (!own.isEverybodys()) {
            return Mono.error(ProblemException.invalid(
                    "Lists of eligibility are for every trust. An administrator of Waymark imports them."));
        }
        Tally tally = new Tally();
        Map<EligibilityList, TreeMap<String, ListedNumber>> read = new EnumMap<>(EligibilityList.class);
        return table.read()
                .doOnNext(row -> {
                    take(row, read, tally);
                    if (row.number() % PIECE == 0) {
                        progress.reached(row.number(), table.rows(), "Reading lists of eligibility");
                    }
                })
                .thenMany(Flux.defer(() -> Flux.fromIterable(read.entrySet())))
                .concatMap(list -> add(list.getKey(), Set.copyOf(list.getValue().values()), origin, tally))
                .then(Mono.fromCallable(() -> tally.report(table.kind())));
    }

    private static void take(Row row, Map<EligibilityList, TreeMap<String, ListedNumber>> read, Tally tally) {
        try {
            String type = row.get("type");
            EligibilityList list = EligibilityList.find(type)
                    .orElseThrow(() -> new RefusedException("Waymark knows no list “" + type + "”."));
            ListedNumber number = number(list, row.get("identifier"), row.get("identifier_type"));
            if (read.computeIfAbsent(list, first -> new TreeMap<>()).put(number.text(), number) != null) {
                tally.count(Tally.Fate.UNCHANGED);
            }
        } catch (RefusedException e) {
            throw ProblemException.invalid("Row " + row.number() + ": " + e.why()
                    + " Nothing was imported, since a list with a gap would tell people that they are not eligible.");
        }
    }

    private static ListedNumber number(EligibilityList list, String identifier, String kind) {
        String plain = identifier.toUpperCase(Locale.ROOT);
        try {
            return new ListedNumber(
                    switch (kind) {
                        case "urn" -> kind(list, plain);
                        case "ukprn" -> Kind.UKPRN;
                        default -> throw new RefusedException("“" + kind + "” is no kind of number.");
                    },
                    plain);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("“" + identifier + "” is no number of a school or provider.");
        }
    }

    private static Kind kind(EligibilityList list, String number) {
        return switch (list) {
            case CHILDMINDERS -> Kind.EARLY_YEARS_URN;
            case DISADVANTAGED_EARLY_YEARS -> number.matches(URN) ? Kind.URN : Kind.EARLY_YEARS_URN;
            case PP50_SCHOOLS, PP50_FURTHER_EDUCATION, RISE_SCHOOLS, LOCAL_AUTHORITY_NURSERIES -> Kind.URN;
        };
    }

    private Mono<Boolean> add(EligibilityList list, Set<ListedNumber> numbers, ListOrigin origin, Tally tally) {
        var validFrom = Objects.requireNonNullElseGet(origin.validFrom(), today::date);
        var version = new EligibilityVersion(
                list + "-" + validFrom + "-" + hash(numbers),
                list,
                validFrom,
                numbers.size(),
                today.instant(),
                origin.by());
        return lists.add(WAYMARK, version, numbers).doOnNext(isNew -> {
            String what = "%,d numbers, valid from %s".formatted(numbers.size(), validFrom);
            for (int i = 1; i < numbers.size(); i++) {
                tally.count(isNew ? Tally.Fate.ADDED : Tally.Fate.UNCHANGED);
            }
            if (isNew) {
                tally.changed(Tally.Fate.ADDED, list.words(), what);
            } else {
                tally.count(Tally.Fate.UNCHANGED);
            }
        });
    }

    private static UUID hash(Set<ListedNumber> numbers) {
        String all = numbers.stream().map(ListedNumber::text).sorted().collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
