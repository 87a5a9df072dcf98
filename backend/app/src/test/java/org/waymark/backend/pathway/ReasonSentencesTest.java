package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.pathway.SmallCatalogue.BELONGING;
import static org.waymark.backend.pathway.SmallCatalogue.BUDGET;
import static org.waymark.backend.pathway.SmallCatalogue.CONTENT;
import static org.waymark.backend.pathway.SmallCatalogue.CULTURE;
import static org.waymark.backend.pathway.SmallCatalogue.CULTURE_MODULE;
import static org.waymark.backend.pathway.SmallCatalogue.MONEY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.pathway.Reason;

class ReasonSentencesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    /** What only programs say: constants, ids of topics, modules, statements and sessions, dates as data. */
    private static final Pattern NOT_ENGLISH = Pattern.compile(
            "[A-Z]{2,}_|[a-z]+-[a-z]+-[a-z]+|\\w+\\.(universal|belonging|money)|\\d{4}-\\d\\d|null|\\[|\\{");

    private final ReasonSentences words = new ReasonSentences(CONTENT);

    static Stream<Reason> reasons() {
        return Stream.of(
                new Reason.Covers(List.of(BELONGING), List.of()),
                new Reason.Covers(List.of(BELONGING, MONEY), List.of()),
                new Reason.Covers(List.of(), List.of(BELONGING)),
                new Reason.RequiredBy(List.of(CULTURE, BUDGET)),
                new Reason.Chosen(),
                new Reason.Taken(null, null),
                new Reason.Taken(DAY, null),
                new Reason.Taken(DAY, DAY),
                new Reason.PhaseVariant(Phase.PRIMARY),
                new Reason.PhaseVariant(Phase.SECONDARY),
                new Reason.PhaseVariant(Phase.AP_SEND),
                new Reason.UniversalOnly(),
                new Reason.BestFit(),
                new Reason.VariantChosen(),
                new Reason.AfterPrerequisite(CULTURE),
                new Reason.SessionDated(new SessionId("leading-the-budget/1-town"), DAY),
                new Reason.FirstFreeWeek(DAY),
                new Reason.EvenWeeks(DAY),
                new Reason.RecordedCatchUp(ActivityKind.LIVE_ONLINE, 60),
                new Reason.KnownAlready(List.of(new Credit(BELONGING, 2, Credit.Source.CLAIMED))),
                new Reason.KnownAlready(List.of(new Credit(BELONGING, 2, Credit.Source.EARLIER_QUALIFICATION))),
                new Reason.CoveredBy(List.of(CULTURE)),
                new Reason.BelowLevel(),
                new Reason.Excluded(),
                new Reason.OtherVariantChosen(CULTURE_MODULE),
                new Reason.OtherPhase(),
                new Reason.NoSession(),
                new Reason.PrerequisiteMissing(List.of(CULTURE)));
    }

    @Test
    void every_kind_of_reason_is_tried_here() {
        Set<Class<?>> tried = reasons().map(Object::getClass).collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrderElementsOf(Arrays.asList(Reason.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_reason_is_a_sentence_in_plain_English(Reason reason) {
        String sentence = words.tell(reason).sentence();

        assertThat(sentence).matches("(?s)\\p{Lu}.*[.”]").doesNotContainPattern(NOT_ENGLISH);
    }

    @Test
    void kinds_of_reasons_have_tags_of_their_own() {
        var tags = reasons()
                .collect(Collectors.groupingBy(
                        Object::getClass,
                        Collectors.mapping(reason -> words.tell(reason).tag(), Collectors.toSet())));

        assertThat(tags.values()).allSatisfy(of -> assertThat(of).hasSize(1)).doesNotHaveDuplicates();
    }

    @Test
    void topics_and_dates_are_named_as_people_name_them() {
        assertThat(words.tell(new Reason.RequiredBy(List.of(CULTURE, BUDGET))).sentence())
                .isEqualTo("It prepares you for ‘School culture’ and ‘Leading the budget’.");
        assertThat(words.tell(new Reason.FirstFreeWeek(DAY)).sentence()).contains("4 January 2027");
        assertThat(words.tell(new Reason.Covers(List.of(BELONGING), List.of())).sentence())
                .contains("“Pupils learn best where they belong.”");
    }

    @Test
    void lists_read_as_lists() {
        assertThat(ReasonSentences.list(List.of())).isEqualTo("nothing");
        assertThat(ReasonSentences.list(List.of("a"))).isEqualTo("a");
        assertThat(ReasonSentences.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
