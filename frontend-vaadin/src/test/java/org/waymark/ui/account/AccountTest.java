package org.waymark.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeIdentity;
import org.waymark.ui.fake.ViewTest;

class AccountTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void shows_where_one_is_signed_in_and_ends_it_elsewhere() {
        open("account");
        assertThat(text()).contains("Firefox on Windows", "This window", "Safari on an iPhone");

        press("Sign out everywhere else");
        assertThat(text()).contains("You are signed out everywhere else").doesNotContain("Safari on an iPhone");
    }

    @Test
    void changes_the_password_and_says_which_of_the_two_is_wrong() {
        open("account");
        press("Change the password");
        assertThat(text()).contains("Enter your present password", "Choose a password");
        enter("present-password", "wrong");
        enter("new-password", "a long new password");
        press("Change the password");
        assertThat(text()).contains("Your present password is not right.");
        enter("present-password", FakeIdentity.PASSWORD);
        enter("new-password", "short");
        press("Change the password");
        assertThat(text()).contains("Use at least 12 characters");
        enter("new-password", "a long new password");
        press("Change the password");
        assertThat(text()).contains("Your password is changed");
    }

    @Test
    void a_second_step_is_on_once_a_code_is_right_and_off_again_by_the_password() {
        open("account/second-step");
        press("Set it up");
        assertThat(text()).contains("JBSW Y3DP EHPK 3PXP");
        enter("code", "000000");
        press("Turn it on");
        assertThat(text()).contains("The code is not right.");
        enter("code", "123456");
        press("Turn it on");
        assertThat(text()).contains("The second step is on", "abcd-efgh-2345-ijkl");

        open("account/second-step?again");
        enter("password", "wrong");
        press("Turn it off");
        assertThat(text()).contains("Your present password is not right.");
        enter("password", FakeIdentity.PASSWORD);
        press("Turn it off");
        assertThat(text()).contains("The second step is off");
    }

    @Test
    void an_invitation_asks_for_a_name_and_a_password_that_can_be_shown() {
        open("invitation?token=open");
        assertThat(text()).contains("David Hurst invites you as Trust lead, Fernhill Trust");
        press("Show password");
        assertThat(byId("new-password", Input.class).getType()).isEqualTo("text");
        press("Hide password");
        assertThat(byId("new-password", Input.class).getType()).isEqualTo("password");
        press("Set up my account");
        assertThat(text()).contains("Enter your name");
        enter("name", "Nia New");
        enter("new-password", "short");
        press("Set up my account");
        assertThat(text()).contains("Use at least 12 characters");
    }

    @Test
    void a_link_that_no_longer_works_says_so_and_leads_on() {
        open("invitation?token=gone");
        assertThat(text()).contains("This invitation no longer works");
        open("reset?token=gone");
        assertThat(text()).contains("This link no longer works");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("forgotten");
    }

    @Test
    void says_the_same_whoever_s_password_is_forgotten() {
        open("forgotten");
        press("Send me a link");
        assertThat(text()).contains("Enter an email address like name@school.example");
        enter("email", "anybody@school.example");
        press("Send me a link");
        assertThat(text()).contains("We have sent a mail to anybody@school.example");
    }

    @Test
    void the_mails_of_a_demonstration_open_pages_of_this_interface() {
        open("outbox");
        assertThat(text()).contains("To new@fernhill.example", "David Hurst invites you.");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("invitation?token=open");
    }

    private void enter(String id, String value) {
        test(byId(id, Input.class)).setValue(value);
    }
}
