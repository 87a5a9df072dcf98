package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** A participant who was brought in, and has not signed in before. */
final class Newcomer {

    private static final String PASSWORD = "four walking sticks";

    private Newcomer() {}

    /** Invited by the provider from their own page, at a browser of their own. */
    static Visitor signedIn(WholeSystem waymark, Visitor helen, String name, String email) {
        Visitor office = helen.inAnotherTab().open(helen.place().substring(1));
        office.link(name).click();
        office.link("Invite to sign in").click();
        office.field("Their email address at work").fill(email);
        office.button("Send the invitation").click();
        office.sees("An invitation is on its way");

        Visitor participant = waymark.visitor().open("outbox");
        participant
                .main()
                .locator(".mail")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("To " + email)))
                .first()
                .locator("a")
                .click();
        participant.seesHeading("You are invited to Waymark");
        participant.field("Your name").fill(name);
        participant.field("Choose a password").fill(PASSWORD);
        participant.button("Set up my account").click();
        participant.sees("Your account is ready");
        participant.field("Email address").fill(email);
        participant.field("Password").fill(PASSWORD);
        participant.button("Sign in").click();
        assertThat(participant.button("Sign out")).isVisible();
        return participant;
    }
}
