package org.waymark.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeAccess;
import org.waymark.ui.fake.ViewTest;

class AccessTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Autowired
    private FakeAccess access;

    @BeforeEach
    void startAfresh() {
        access.startAfresh();
    }

    @Test
    void lists_who_has_access_since_when_and_who_is_invited() {
        open("access");

        assertThat(text()).contains("David Hurst", "Ines Lowe", "1 September 2025", "late@fernhill.example");
    }

    @Test
    void sends_an_invitation_and_says_until_when_it_works() {
        open("access");
        test(byId("invite-email", Input.class)).setValue("neu@fernhill.example");
        press("Send the invitation");

        assertThat(text()).contains("An invitation is on its way to neu@fernhill.example", "works once, until");
        assertThat(byId("invite-email", Input.class).getValue()).isEmpty();
    }

    @Test
    void a_trust_lead_gives_access_to_one_of_the_schools() {
        open("access");
        test(byId("invite-email", Input.class)).setValue("head@fernhill.example");
        byId("invite-role", Choice.class).setValue("SCHOOL_LEAD");
        byId("invite-branch", Choice.class).setValue("fernhill");
        press("Send the invitation");

        assertThat(text()).contains("An invitation is on its way to head@fernhill.example", "School lead, fernhill");
    }

    @Test
    void says_at_the_field_what_is_wrong_with_an_address() {
        open("access");
        press("Send the invitation");
        assertThat(text()).contains("Enter an email address");
        test(byId("invite-email", Input.class)).setValue("late@fernhill.example");
        press("Send the invitation");
        assertThat(text()).contains("That address has an open invitation");
    }

    @Test
    void asks_who_takes_over_before_access_ends_and_keeps_the_last_two() {
        open("access/end/ines/lead");
        assertThat(text()).contains("2 assignments of many");
        press("End access");
        assertThat(text()).contains("Choose who takes over");
        byId("successor", Choice.class).setValue("omar");
        press("End access");
        assertThat(address()).isEqualTo("access?ended=yes");
        assertThat(text()).doesNotContain("Ines Lowe").contains("That access has ended");

        open("access/end/omar/lead");
        press("End access");
        assertThat(text()).contains("This access is still needed");
        assertThat(every(Anchor.class)).extracting(Anchor::getText).contains("Invite another");
    }

    @Test
    void invites_a_person_of_the_trust_to_learn() {
        open("access/person/kit.marlowe");
        assertThat(text()).contains("Invite Kit Marlowe to sign in");
        press("Send the invitation");
        assertThat(text()).contains("Enter an email address");
        test(byId("invite-email", Input.class)).setValue("kit@fernhill.example");
        press("Send the invitation");
        assertThat(text()).contains("An invitation is on its way to kit@fernhill.example");
    }

    @Test
    void withdraws_an_invitation() {
        open("access");
        press("Withdraw");

        assertThat(text()).contains("Nobody is invited at the moment");
    }

    @Test
    void an_administrator_turns_off_a_lost_second_step_and_says_why() {
        open("access");
        assertThat(text()).doesNotContain("Turn off a lost second step");

        signIn(Role.ADMINISTRATOR);
        open("access?as=administrator");
        press("Turn it off");
        assertThat(text()).contains("Enter the email address of the account", "Say why, and how you know");
        byId("lost-email", Input.class).setValue("omar@fernhill.example");
        byId("lost-reason", Input.class).setValue("Lost the phone, asked me in person.");
        press("Turn it off");
        assertThat(text()).contains("Nothing to turn off");
        byId("lost-email", Input.class).setValue("ines@fernhill.example");
        press("Turn it off");

        assertThat(text()).contains("signs in with the password alone now, and is told by mail");
    }
}
