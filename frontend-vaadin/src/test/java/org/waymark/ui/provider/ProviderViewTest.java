package org.waymark.ui.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.fake.ViewTest;

class ProviderViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @Test
    void says_who_is_behind_and_leads_to_their_pathway() {
        open("provider");
        assertThat(text())
                .contains("Who is behind?", "Ruth Penhale", "Ben Ashworth")
                .doesNotContain("Carys Vaughan");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("provider/people/ruth.penhale");
    }

    @Test
    void does_not_say_everything_twice_when_the_same_page_is_asked_for_again() {
        open("provider");
        open("provider?again=yes");
        assertThat(text()).containsOnlyOnce("Who is behind?");
    }

    @Test
    void says_which_sessions_to_come_are_nearly_full_and_none_that_are_over() {
        open("provider/sessions?seats=few");
        assertThat(text()).contains("9 of 36 sessions", "Full").doesNotContain("Already held", "11 of 24 taken");
    }

    @Test
    void narrows_people_down_by_what_the_address_says() {
        open("provider/people?state=behind&phase=secondary");
        assertThat(text()).contains("1 of 12 people", "Ben Ashworth").doesNotContain("Ruth Penhale");
    }

    @Test
    void an_unknown_choice_in_the_address_counts_as_none() {
        open("provider/people?state=nonsense");
        assertThat(text()).contains("12 of 12 people");
    }

    @Test
    void says_what_to_do_where_nobody_fits() {
        open("provider/people?state=complete&phase=primary");
        assertThat(text()).contains("Nobody fits these choices.", "Show everybody");
    }

    @Test
    void shows_sessions_of_one_kind_in_one_month() {
        open("provider/sessions?kind=in-person&month=2027-02&offer=offer-senior");
        assertThat(text())
                .contains("2 of 36 sessions", "Inclusive provision")
                .doesNotContain("Attendance and belonging");
        assertThat(every(DataTable.class)).hasSize(1);
        assertThat(text()).contains("Step-free, hearing loop");
    }

    @Test
    void puts_sessions_that_are_over_apart() {
        open("provider/sessions");
        assertThat(text()).contains("Already held (9)");
    }

    @Test
    void opens_a_pathway_to_be_read_with_the_reasons_of_a_step() {
        open("provider/people/tom.okafor?step=behaviour-systems.secondary");
        assertThat(text())
                .contains("Tom Okafor", "only the participant can change it", "Why this?", "Millbridge Academy");
    }

    @Test
    void a_delivery_partner_sees_the_same_and_decides_on_no_place() {
        signIn(Role.PARTNER);
        open("");
        assertThat(address()).isEqualTo("provider");
        assertThat(text())
                .contains("Who is behind?", "Which sessions are nearly full?")
                .doesNotContain("Put someone on an offer", "wait for a place");
        open("provider/sessions");
        assertThat(text()).contains("taken").doesNotContain("Add sessions");
    }

    @Test
    void a_provider_gives_access_to_one_of_its_partners() {
        open("access");
        test(byId("invite-email", Input.class)).setValue("new@quay.example");
        byId("invite-role", Choice.class).setValue("PARTNER");
        byId("invite-branch", Choice.class).setValue("partner-quay");
        press("Send the invitation");

        assertThat(text()).contains("Delivery partner, partner-quay");
    }
}
