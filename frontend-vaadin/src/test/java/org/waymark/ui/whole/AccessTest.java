package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How people come in: by invitation, after a forgotten password, in another role. */
@OnWholeSystem
class AccessTest {

    private static final String PASSWORD = "four walking sticks";

    @Test
    void whoever_is_invited_sets_up_an_account_signs_in_and_chooses_another_password(WholeSystem waymark) {
        Visitor robin = waymark.visitor(Persona.ROBIN).open("access");
        robin.field("Email address").fill("wren@waymark.example");
        robin.field("Role").selectOption("AUTHOR");
        robin.button("Send the invitation").click();
        robin.sees("An invitation is on its way to wren@waymark.example");

        Visitor wren = waymark.visitor();
        openMail(wren, "wren@waymark.example", "You are invited to Waymark");
        wren.sees("Robin Ashby invites you as Author, Waymark");
        wren.field("Your name").fill("Wren Field");
        wren.field("Choose a password").fill("short");
        wren.button("Set up my account").click();
        wren.sees("Use at least 12 characters");
        wren.field("Choose a password").fill(PASSWORD);
        wren.button("Set up my account").click();
        wren.sees("Your account is ready");
        signIn(wren, PASSWORD);
        assertThat(wren.link("Your account: Wren Field")).isVisible();
        robin.open("access");
        robin.sees("Wren Field");

        Visitor phone = waymark.visitor().open("forgotten");
        phone.field("Email address").fill("wren@waymark.example");
        phone.button("Send me a link").click();
        phone.sees("Look into your mail");
        openMail(phone, "wren@waymark.example", "Choose a new password");
        phone.field("New password").fill("five walking sticks");
        phone.button("Save the password").click();
        phone.sees("Your password is changed");
        wren.open("catalogue/topics");
        wren.seesHeading("Sign in");
        signIn(phone, "five walking sticks");
    }

    @Test
    void whoever_holds_two_roles_works_in_one_and_changes_to_the_other(WholeSystem waymark) {
        Visitor imran = waymark.visitor(Persona.IMRAN);
        imran.seesHeading("People in your schools");
        take(imran, "Act as Participant, Tallow Bridge Academy");
        imran.seesHeading("Your tasks");
        imran.open("trust");
        imran.seesHeading("There is no page here");
        take(imran, "Act as Trust lead, Larkfield Learning Trust");
        imran.seesHeading("People in your schools");
    }

    @Test
    void a_link_to_a_file_that_is_no_longer_held_says_what_to_do(WholeSystem waymark) {
        Visitor amara = waymark.visitor(Persona.AMARA);
        amara.page().navigate(waymark.address() + "/VAADIN/dynamic/resource/1/gone/people.csv");
        amara.seesHeading("There is nothing here");
        amara.scrollsDownOnly();
        amara.link("Go to your home page").click();
        amara.seesHeading("Your tasks");
    }

    @Test
    void a_second_step_is_asked_for_at_the_next_sign_in(WholeSystem waymark) {
        Visitor helen = waymark.visitor(Persona.HELEN).open("account/second-step");
        helen.button("Set it up").click();
        assertThat(helen.main().locator(".qr svg")).isVisible();
        String secret = helen.main().locator("span.secret").innerText();
        helen.field("The code that the app shows now").fill(AuthenticatorApp.code(secret));
        helen.button("Turn it on").click();
        helen.sees("Keep these codes");
        String noted = helen.main().locator("ol.secret li").first().innerText();

        Visitor again = waymark.visitor().open("sign-in");
        again.enterCredentials(Persona.HELEN);
        again.sees("This account asks for a second step");
        again.field("Code from your authenticator app").fill(noted);
        again.enterCredentials(Persona.HELEN);
        again.seesHeading("Your offers");
        helen.open("account/second-step");
        helen.field("Your password").fill(Persona.PASSWORD);
        helen.button("Turn it off").click();
        helen.sees("The second step is off");
    }

    private static void take(Visitor visitor, String role) {
        visitor.page().locator(".acting-as summary").click();
        visitor.button(role).click();
    }

    private static void signIn(Visitor visitor, String password) {
        visitor.field("Email address").fill("wren@waymark.example");
        visitor.field("Password").fill(password);
        visitor.button("Sign in").click();
        assertThat(visitor.button("Sign out")).isVisible();
    }

    /** The newest to the address. */
    private static void openMail(Visitor visitor, String to, String leadsTo) {
        visitor.open("outbox");
        visitor.main()
                .locator(".mail")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("To " + to)))
                .first()
                .locator("a")
                .click();
        visitor.seesHeading(leadsTo);
    }
}
