package org.waymark.backend.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.Eligibility;
import org.waymark.backend.organisation.EligibilityLists;
import org.waymark.backend.organisation.ListedNumber;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.funding.FundingAnswer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the rules of funding about a person, with what Waymark knows of them. */
@Service
public class FundingAnswers {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Set<String> SIXTEEN_TO_NINETEEN = Set.of("18", "31", "32", "39", "45", "46");
    private static final String NURSERY = "15";
    private static final String WELSH = "30";

    private final SchoolRepository schools;
    private final EligibilityLists lists;
    private final Funding funding = Funding.standard();

    FundingAnswers(SchoolRepository schools, EligibilityLists lists) {
        this.schools = schools;
        this.lists = lists;
    }

    /** @param cohortStarts decides which rules and which versions of the lists count */
    public Mono<FundingAnswer> about(Person person, String qualification, LocalDate cohortStarts) {
        return about(person, qualification, cohortStarts, hasGained(person, qualification));
    }

    /** The same for who has had a place on it before. */
    public Mono<FundingAnswer> again(Person person, String qualification, LocalDate cohortStarts) {
        return about(person, qualification, cohortStarts, true);
    }

    private Mono<FundingAnswer> about(Person person, String qualification, LocalDate cohortStarts, boolean hadBefore) {
        return Mono.zip(school(person), lists.on(cohortStarts))
                .map(found -> funding.answer(asked(
                        hadBefore, qualification, cohortStarts, found.getT1().register(), found.getT2())));
    }

    /** For asking about many: the lists of each day are read once. */
    public Mono<OfMany> ofMany(Set<LocalDate> cohortStarts) {
        return Flux.fromIterable(cohortStarts)
                .concatMap(day -> lists.on(day).map(known -> Map.entry(day, known)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(OfMany::new);
    }

    /** Answers from lists that are at hand. */
    public final class OfMany {

        private final Map<LocalDate, Eligibility> lists;

        private OfMany(Map<LocalDate, Eligibility> lists) {
            this.lists = Map.copyOf(lists);
        }

        /**
         * @param entry of the person's school in the register; null where it has none
         * @param cohortStarts one of the days that were named
         */
        public FundingAnswer about(
                Person person, @Nullable RegisterEntry entry, String qualification, LocalDate cohortStarts) {
            Eligibility known = Objects.requireNonNull(lists.get(cohortStarts), "not a day that was named");
            return funding.answer(asked(hasGained(person, qualification), qualification, cohortStarts, entry, known));
        }
    }

    private static boolean hasGained(Person person, String qualification) {
        return person.completed().stream()
                .anyMatch(before -> before.qualification().equals(qualification));
    }

    private Mono<School> school(Person person) {
        return schools.find(WAYMARK, person.schoolId()).defaultIfEmpty(School.none(person.schoolName()));
    }

    private static FundingCase asked(
            boolean hadBefore,
            String qualification,
            LocalDate cohortStarts,
            @Nullable RegisterEntry entry,
            Eligibility lists) {
        return new FundingCase(
                qualification,
                cohortStarts,
                setting(entry),
                entry == null ? null : entry.type(),
                numbers(entry),
                lists,
                hadBefore ? true : null,
                null);
    }

    private static FundingSetting setting(@Nullable RegisterEntry entry) {
        if (entry == null) {
            return FundingSetting.NOT_KNOWN;
        }
        return switch (entry.type()) {
            case WELSH -> FundingSetting.OUTSIDE_ENGLAND;
            case NURSERY -> FundingSetting.MAINTAINED_NURSERY;
            default ->
                SIXTEEN_TO_NINETEEN.contains(entry.type()) ? FundingSetting.SIXTEEN_TO_NINETEEN : FundingSetting.SCHOOL;
        };
    }

    private static List<ListedNumber> numbers(@Nullable RegisterEntry entry) {
        List<ListedNumber> numbers = new ArrayList<>();
        if (entry != null) {
            numbers.add(new ListedNumber(ListedNumber.Kind.URN, entry.urn()));
            String ukprn = entry.ukprn();
            if (ukprn != null && ukprn.matches("\\d{8}")) {
                numbers.add(new ListedNumber(ListedNumber.Kind.UKPRN, ukprn));
            }
        }
        return numbers;
    }
}
