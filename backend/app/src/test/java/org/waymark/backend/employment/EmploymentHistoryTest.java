package org.waymark.backend.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

class EmploymentHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Workplace OAK = school("oak", "trust-1");
    private static final Workplace ELM = school("elm", "trust-2");
    private static final Workplace ASH = school("ash", null);

    private final EmploymentHistory start = EmploymentHistory.of(person(), TODAY);

    @Test
    void a_move_today_holds_at_once_and_ends_what_was_before() {
        EmploymentHistory moved = start.movedTo(ELM, TODAY);

        assertThat(moved.main().place()).isEqualTo(ELM);
        assertThat(moved.all()).extracting(Employment::until).containsExactly(TODAY, null);
        assertThat(moved.isShown()).isFalse();
    }

    @Test
    void the_same_move_again_changes_nothing() {
        EmploymentHistory moved = start.movedTo(ELM, TODAY);

        assertThat(moved.movedTo(ELM, TODAY)).isSameAs(moved);
        assertThat(start.movedTo(OAK, TODAY)).isSameAs(start);
    }

    @Test
    void a_move_to_come_holds_from_its_day_on() {
        LocalDate january = LocalDate.of(2027, 1, 4);
        EmploymentHistory planned = start.movedTo(ELM, january);

        assertThat(planned.main().place()).isEqualTo(OAK);
        assertThat(planned.planned())
                .hasValueSatisfying(next -> assertThat(next.place()).isEqualTo(ELM));
        assertThat(planned.nextChange()).isEqualTo(january);
        assertThat(planned.asOf(january.minusDays(1)).main().place()).isEqualTo(OAK);
        assertThat(planned.asOf(january).main().place()).isEqualTo(ELM);
        assertThat(planned.asOf(january).revision()).isGreaterThan(planned.revision());
        assertThat(planned.asOf(january).nextChange()).isNull();
    }

    @Test
    void before_a_move_that_is_known_no_other_can_be_made() {
        EmploymentHistory planned = start.movedTo(ELM, TODAY.plusDays(30));

        assertThatThrownBy(() -> planned.movedTo(ASH, TODAY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.detail()).contains("elm", "2026-12-18", "take that move back"));
    }

    @Test
    void another_move_on_the_same_day_takes_the_place_of_the_first() {
        EmploymentHistory moved = start.movedTo(ELM, TODAY).movedTo(ASH, TODAY);

        assertThat(moved.all()).extracting(e -> e.place().schoolId()).containsExactly("oak", "ash");
        assertThat(moved.movedTo(OAK, TODAY).all()).singleElement().satisfies(only -> {
            assertThat(only.place()).isEqualTo(OAK);
            assertThat(only.until()).isNull();
        });
    }

    @Test
    void the_last_move_can_be_taken_back_and_no_earlier_one() {
        EmploymentHistory twice = start.movedTo(ELM, TODAY).movedTo(ASH, TODAY.plusDays(9));
        String first = twice.all().get(1).id();
        String second = twice.all().get(2).id();

        assertThat(twice.without(first)).isSameAs(twice);
        assertThat(twice.without("first")).isSameAs(twice);
        EmploymentHistory back = twice.without(second);
        assertThat(back.planned()).isEmpty();
        assertThat(back.without(first).main().place()).isEqualTo(OAK);
    }

    @Test
    void somebody_may_be_employed_by_two_trusts_of_which_one_is_the_main_one() {
        EmploymentHistory both = start.alsoAt(ELM, TODAY);

        assertThat(both.main().place()).isEqualTo(OAK);
        assertThat(both.otherTrusts()).containsExactly("trust-2");
        assertThat(both.alsoAt(ELM, TODAY)).isSameAs(both);
        String other = both.others().getFirst().id();
        EmploymentHistory ended = both.ended(other, TODAY.plusDays(5));
        assertThat(ended.otherTrusts()).containsExactly("trust-2");
        assertThat(ended.asOf(TODAY.plusDays(5)).otherTrusts()).isEmpty();
        assertThat(both.ended("first", TODAY)).isSameAs(both);
    }

    @Test
    void a_school_that_joins_a_trust_takes_those_who_work_there_along() {
        Workplace joined = school("oak", "trust-9");
        EmploymentHistory moved = start.movedTo(ELM, TODAY);

        assertThat(start.renamed(joined).main().place().trustId()).isEqualTo("trust-9");
        assertThat(start.renamed(OAK)).isSameAs(start);
        assertThat(moved.renamed(joined)).isSameAs(moved);
    }

    @Test
    void somebody_who_works_nowhere_is_nobodys() {
        EmploymentHistory left = start.movedTo(Workplace.NOWHERE, TODAY);

        assertThat(left.main().place().trustId()).isNull();
        assertThat(left.movedTo(ELM, TODAY.plusDays(40))
                        .asOf(TODAY.plusDays(40))
                        .main()
                        .place())
                .isEqualTo(ELM);
    }

    private static Workplace school(String id, String trustId) {
        return new Workplace(id, id, trustId, trustId, Phase.PRIMARY, SchoolKind.MAINSTREAM);
    }

    private static Person person() {
        return new Person(
                "somebody",
                "Somebody",
                "Teacher",
                "oak",
                "oak",
                "trust-1",
                "trust-1",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
    }
}
