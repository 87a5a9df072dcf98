package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Needs;
import org.waymark.contract.participant.AccessNeed;

class SuitingTest {

    /** An unknown school is an hour's drive from everywhere. */
    private static final School SCHOOL = School.none("Somewhere");

    private static final Offer.Hub WITH_STEPS = hub("steps", Set.of());
    private static final Offer.Hub WITHOUT_STEPS = hub("ramp", Set.of("step-free"));
    private static final Offer.Session UPSTAIRS = session("upstairs", "steps", Set.of());
    private static final Offer.Session LEVEL = session("level", "ramp", Set.of());
    private static final Offer.Session PLAIN = session("plain", null, Set.of());
    private static final Offer.Session CAPTIONED = session("captioned", null, Set.of("captions"));

    private static Offer.Hub hub(String id, Set<String> access) {
        return new Offer.Hub(id, id, 0, 0, null, List.of(), access);
    }

    private static Offer.Session session(String id, @Nullable String hub, Set<String> access) {
        return new Offer.Session(
                id, "topic", hub != null, LocalDate.of(2027, 1, 20).atTime(10, 0), 60, hub, 10, access, false);
    }

    private static Offer offer() {
        return new Offer(
                "offer",
                0,
                Offer.Status.OPEN,
                new Offer.Course("provider", "Provider", null, "NPQSL", "1", "Title", "Cohort", null),
                new Offer.Dates(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), null),
                new Offer.Blend(1, 0, 600),
                List.of(WITH_STEPS, WITHOUT_STEPS),
                List.of(UPSTAIRS, LEVEL, PLAIN, CAPTIONED));
    }

    private static Needs needs(boolean noCar, @Nullable Integer most, AccessNeed... access) {
        return new Needs("somebody", 1, Set.of(access), noCar, most);
    }

    private static boolean suits(Offer.Session session, Needs needs) {
        return Suiting.problem(offer(), session, needs, SCHOOL).isEmpty();
    }

    @Test
    void whoever_needs_step_free_access_is_not_sent_up_the_stairs() {
        Needs needs = needs(false, null, AccessNeed.STEP_FREE);
        assertThat(suits(UPSTAIRS, needs)).isFalse();
        assertThat(suits(LEVEL, needs)).isTrue();
        assertThat(suits(PLAIN, needs)).isTrue();
    }

    @Test
    void whoever_needs_captions_is_not_sent_online_without() {
        Needs needs = needs(false, null, AccessNeed.CAPTIONS);
        assertThat(suits(PLAIN, needs)).isFalse();
        assertThat(suits(CAPTIONED, needs)).isTrue();
        assertThat(suits(UPSTAIRS, needs)).isTrue();
    }

    @Test
    void what_can_be_arranged_anywhere_keeps_nobody_from_a_session() {
        Needs needs = needs(false, null, AccessNeed.BREAKS, AccessNeed.SIGN_LANGUAGE, AccessNeed.QUIET_SPACE);
        assertThat(suits(UPSTAIRS, needs)).isTrue();
        assertThat(suits(PLAIN, needs)).isTrue();
    }

    @Test
    void without_a_car_an_hours_drive_is_too_far_unless_they_say_they_would() {
        assertThat(suits(LEVEL, needs(false, null))).isTrue();
        assertThat(suits(LEVEL, needs(true, null))).isFalse();
        assertThat(suits(LEVEL, needs(true, 120))).isTrue();
        assertThat(suits(LEVEL, needs(false, 30))).isFalse();
    }
}
