package org.waymark.backend.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.participant.AccessNeed;
import org.waymark.contract.participant.OwnNeeds;

class NeedsTest extends ApiTest {

    private static final OwnNeeds RAMP = new OwnNeeds(Set.of(AccessNeed.STEP_FREE), true, 45);

    @Autowired
    private NeedsRepository needs;

    @Autowired
    private PersonRepository people;

    private String somebody() {
        String id = "needs-" + System.nanoTime();
        Person person = new Person(
                id, id, "Leader", "", "No school", null, null, Phase.PRIMARY, SchoolKind.MAINSTREAM, List.of());
        people.save(new Scope.System(), person, "provider-fernhill").block();
        return id;
    }

    private int say(String who, String ifMatch, OwnNeeds said) {
        return api.asPerson(who)
                .put()
                .uri("/api/v1/participants/{id}/needs", who)
                .header("If-Match", ifMatch)
                .bodyValue(said)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void are_said_once_and_two_windows_do_not_overwrite_each_other() {
        String who = somebody();

        assertThat(say(who, "\"0\"", RAMP)).isEqualTo(200);
        assertThat(say(who, "\"0\"", new OwnNeeds(Set.of(), false, null))).isEqualTo(412);

        assertThat(needs.get(new Scope.Self(who)).block())
                .isEqualTo(new Needs(who, 1, Set.of(AccessNeed.STEP_FREE), true, 45));
        assertThat(say(who, "\"1\"", new OwnNeeds(Set.of(), false, null))).isEqualTo(200);
    }

    @Test
    void an_impossible_journey_is_refused() {
        assertThat(say(somebody(), "\"0\"", new OwnNeeds(Set.of(), false, 1_000)))
                .isEqualTo(400);
    }

    @Test
    void who_runs_a_session_is_told_what_to_arrange_for_those_in_it() {
        String who = somebody();
        say(who, "\"0\"", new OwnNeeds(Set.of(AccessNeed.BREAKS, AccessNeed.CAPTIONS), false, null));

        assertThat(needs.list(new Scope.System(), List.of(who, "nobody"))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.adjustments()).containsExactly(AccessNeed.CAPTIONS, AccessNeed.BREAKS));
    }
}
