package org.waymark.backend.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.backend.organisation.School;
import org.waymark.contract.Phase;

class CastTest {

    private final Cast region = Cast.of(Size.REGION);

    @Test
    void a_region_has_its_schools_and_people_and_the_forty_among_them() {
        assertThat(region.schools()).hasSize(1_500).extracting(School::id).doesNotHaveDuplicates();
        assertThat(region.schools()).extracting(School::name).doesNotHaveDuplicates();
        assertThat(region.people())
                .hasSize(10_000)
                .extracting(FictionalPerson::id)
                .doesNotHaveDuplicates();
        assertThat(region.people()).containsAll(FictionalPeople.all());
        assertThat(region.trusts()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void the_same_size_is_the_same_cast() {
        assertThat(Cast.of(Size.REGION)).isEqualTo(region);
    }

    @Test
    void schools_are_about_as_in_England() {
        assertThat(share(school -> school.phase() == Phase.PRIMARY)).isBetween(0.7, 0.82);
        assertThat(share(school -> school.phase() == Phase.AP_SEND)).isBetween(0.04, 0.1);
        assertThat(share(school -> school.trustId() != null)).isBetween(0.5, 0.62);
        assertThat(share(School::rural)).isBetween(0.15, 0.35);
        List<Integer> primaries = region.schools().stream()
                .filter(school -> school.phase() == Phase.PRIMARY)
                .map(School::pupils)
                .sorted()
                .toList();
        assertThat(primaries.get(primaries.size() / 2)).isBetween(150, 280);
    }

    @Test
    void few_trusts_are_large_and_most_are_small() {
        Map<String, Long> sizes = region.schools().stream()
                .map(School::trustId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(trust -> trust, Collectors.counting()));
        assertThat(sizes.values()).allMatch(size -> size <= 40);
        assertThat(sizes.values().stream().filter(size -> size <= 6).count()).isGreaterThan(sizes.size() / 2);
        assertThat(sizes.values().stream().filter(size -> size >= 20).count()).isPositive();
    }

    @Test
    void a_fifth_of_the_leaders_are_learning_and_every_school_has_two() {
        long learning = region.people().stream()
                .filter(person -> person.qualification() != null)
                .count();
        assertThat(learning).isCloseTo(2_000, withPercentage(8));
        Map<String, Long> bySchool = region.people().stream()
                .collect(Collectors.groupingBy(person -> person.school().id(), Collectors.counting()));
        assertThat(bySchool).hasSize(1_500);
        assertThat(bySchool.values()).allMatch(people -> people >= 2);
    }

    private double share(Predicate<School> of) {
        return region.schools().stream().filter(of).count()
                / (double) region.schools().size();
    }
}
