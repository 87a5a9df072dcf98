package org.waymark.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeProposals;
import org.waymark.ui.fake.ViewTest;

class ProposalTest extends ViewTest {

    private static final String ME = "amira.khan";

    @Autowired
    private FakeProposals proposals;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void nothingIsProposed() {
        proposals.withdraw(ME);
        proposals.seatsAreGone(false);
    }

    @Test
    void says_who_proposes_what_until_when_and_what_it_costs_in_time() {
        proposals.propose(ME, Standing.PROPOSED);
        open("");
        assertThat(text())
                .contains(
                        "David Hurst proposes NPQSL for you", "11 December 2026", "11 June 2027", "69 hours", "6 days")
                .contains("3 hours one to one and 6 hours in a group")
                .contains("Nothing can be started before you accept")
                .doesNotContain("This week");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("pathway/change", "pathway");
    }

    @Test
    void once_accepted_says_what_is_waited_for() {
        proposals.propose(ME, Standing.PROPOSED);
        open("");
        press("Accept");
        assertThat(text()).contains("Now Northway Teaching Institute decides", "nothing for you to do now");
        assertThat(text()).doesNotContain("Answer by", "Start");
    }

    @Test
    void where_seats_are_gone_leads_to_planning_again() {
        proposals.propose(ME, Standing.PROPOSED);
        proposals.seatsAreGone(true);
        open("");
        press("Accept");
        assertThat(text()).contains("The last seat in ‘Behaviour systems’ has gone", "Plan again with other hours");
        assertThat(text()).contains("Accept");
    }

    @Test
    void declines_only_after_asking() {
        proposals.propose(ME, Standing.PROPOSED);
        open("?decline=ask");
        assertThat(text()).contains("Decline NPQSL?", "Keep the proposal");
        press("Yes, decline it");
        assertThat(text()).contains("You have declined NPQSL", "ask David Hurst to propose it once more");
    }

    @Test
    void says_what_to_do_where_the_provider_has_no_place() {
        proposals.propose(ME, Standing.REFUSED);
        open("");
        assertThat(text()).contains("has no place for you", "another cohort or provider");
    }

    @Test
    void with_a_place_the_tasks_are_there() {
        proposals.propose(ME, Standing.ENROLLED);
        open("");
        assertThat(text()).contains("Next", "This week");
    }
}
