package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.backend.organisation.School;

/** Who sees a session that a trust runs, case by case. */
class OnlookerTest {

    private static final Onlooker OURS = new Onlooker(Set.of("trust-a"), List.of(), Set.of());
    private static final Onlooker OTHERS = new Onlooker(Set.of("trust-b"), List.of(), Set.of());

    private static Offer.Local local(boolean everybody, @Nullable Integer minutes, boolean closed) {
        return new Offer.Local("p", "trust-a", everybody, minutes, closed);
    }

    private static Offer offer(Offer.@Nullable Local local) {
        var own = session("own", "hub", null);
        var theirs = session("theirs", "school-hall", local);
        return new Offer(
                "offer",
                0,
                Offer.Status.OPEN,
                new Offer.Course("provider", "Provider", null, "NPQSL", "1", "Title", "Cohort", null),
                new Offer.Dates(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1), null),
                new Offer.Blend(1, 0, 600),
                List.of(new Offer.Hub("hub", "Hub", 0, 0), new Offer.Hub("school-hall", "Hall", 400_000, 300_000)),
                List.of(own, theirs));
    }

    private static Offer.Session session(String id, String hub, Offer.@Nullable Local local) {
        return new Offer.Session(id, "topic", true, LocalDateTime.of(2027, 2, 2, 9, 30), 120, hub, 20, Set.of(), false)
                .with(local);
    }

    private static List<String> seen(Offer offer, Onlooker who) {
        return offer.seenBy(who).sessions().stream().map(Offer.Session::id).toList();
    }

    private static Onlooker at(@Nullable Integer easting) {
        School school = new School(
                "s",
                "S",
                null,
                null,
                false,
                null,
                null,
                null,
                "england",
                easting,
                easting == null ? null : 300_000,
                null);
        return new Onlooker(Set.of("trust-b"), List.of(school), Set.of());
    }

    @Test
    void a_providers_session_is_for_everybody() {
        assertThat(seen(offer(null), Onlooker.ANYBODY)).containsExactly("own", "theirs");
    }

    @Test
    void only_own_people_see_what_is_for_them_alone() {
        Offer offer = offer(local(false, null, false));
        assertThat(seen(offer, OURS)).containsExactly("own", "theirs");
        assertThat(seen(offer, OTHERS)).containsExactly("own");
        assertThat(seen(offer, Onlooker.ANYBODY)).containsExactly("own");
    }

    @Test
    void the_place_of_what_is_not_for_somebody_is_not_for_them_either() {
        Offer offer = offer(local(false, null, false));
        assertThat(offer.seenBy(OTHERS).hubs()).extracting(Offer.Hub::id).containsExactly("hub");
        assertThat(offer.seenBy(OURS).hubs()).extracting(Offer.Hub::id).containsExactly("hub", "school-hall");
    }

    @Test
    void those_near_by_see_what_is_open_to_them() {
        Offer offer = offer(local(false, 30, false));
        assertThat(seen(offer, OURS)).containsExactly("own", "theirs");
        assertThat(seen(offer, at(405_000))).containsExactly("own", "theirs");
        assertThat(seen(offer, at(460_000))).containsExactly("own");
    }

    @Test
    void a_school_whose_place_nobody_knows_is_near_nothing() {
        assertThat(seen(offer(local(false, 90, false)), at(null))).containsExactly("own");
    }

    @Test
    void all_on_the_offer_see_what_is_open_to_all() {
        assertThat(seen(offer(local(true, null, false)), OTHERS)).containsExactly("own", "theirs");
    }

    @Test
    void nobody_new_sees_what_is_to_be_withdrawn() {
        Offer offer = offer(local(true, null, true));
        assertThat(seen(offer, OURS)).containsExactly("own");
        assertThat(seen(offer, new Onlooker(Set.of(), List.of(), Set.of("theirs"))))
                .containsExactly("own", "theirs");
    }

    @Test
    void a_session_that_somebody_has_stays_theirs() {
        var moved = new Onlooker(Set.of("trust-b"), List.of(), Set.of("theirs"));
        assertThat(seen(offer(local(false, null, false)), moved)).containsExactly("own", "theirs");
    }

    @Test
    void a_copy_takes_nothing_along_that_others_ran() {
        Offer own = offer(local(true, null, false)).withoutLocal();
        assertThat(own.sessions()).extracting(Offer.Session::id).containsExactly("own");
        assertThat(own.hubs()).extracting(Offer.Hub::id).containsExactly("hub");
    }
}
