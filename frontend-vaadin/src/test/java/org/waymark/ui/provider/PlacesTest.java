package org.waymark.ui.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Tick;
import org.waymark.ui.fake.FakeProposals;
import org.waymark.ui.fake.FakeProviderMoves;
import org.waymark.ui.fake.ViewTest;

class PlacesTest extends ViewTest {

    @Autowired
    private FakeProposals proposals;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @Autowired
    private FakeProviderMoves providerMoves;

    @BeforeEach
    void threeWait() {
        proposals.seatsAreGone(false);
        proposals.propose("kit.marlowe", Standing.ACCEPTED);
        proposals.propose("lena.fischer", Standing.ACCEPTED);
        proposals.propose("orla.keane", Standing.ACCEPTED);
    }

    @Test
    void the_first_page_says_that_people_wait() {
        open("provider");
        assertThat(text()).contains("3 people wait for a place", "Give or refuse places");
    }

    @Test
    void gives_places_to_several_at_once() {
        open("provider/places");
        assertThat(text()).contains("Kit Marlowe", "Millbridge Academy", "6 days out of school", "David Hurst");
        press("Choose everybody");
        press("Give a place to those chosen");
        assertThat(text()).contains("now have a place and can begin", "Nobody waits for a place now");
    }

    @Test
    void tells_whom_it_could_not_be_given_to_and_keeps_them() {
        proposals.seatsAreGone(true);
        open("provider/places");
        press("Choose everybody");
        press("Give a place to those chosen");
        assertThat(text())
                .contains(
                        "Kit Marlowe, Orla Keane now have a place", "Lena Fischer: A session of this pathway is full");
        assertThat(every(Tick.class)).hasSize(1);
    }

    @Test
    void refuses_only_after_asking() {
        open("provider/places");
        every(Tick.class).getFirst().setValue(true);
        press("Refuse those chosen");
        assertThat(text()).contains("Refuse Kit Marlowe?", "they are told");
        press("Keep them waiting");
        assertThat(every(Tick.class)).hasSize(3);
        press("Refuse those chosen");
        press("Yes, refuse");
        assertThat(text()).contains("Kit Marlowe has been refused");
        assertThat(every(Tick.class)).hasSize(2);
    }

    @Test
    void somebody_from_another_provider_is_given_a_place() {
        open("provider/places");
        assertThat(text()).contains("From other providers", "Rhys Power", "Moorland Partnership");
        press("Give a place");
        assertThat(text()).contains("Rhys Power is with you now, with all they have done.");
        providerMoves.forget();
    }

    @Test
    void asks_to_choose_somebody_first() {
        open("provider/places");
        press("Give a place to those chosen");
        assertThat(text()).contains("Nobody is chosen");
    }
}
