package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The lead of a trust that the register names beside the demonstration's, invited as they would be. */
final class OtherTrust {

    private static final String EMAIL = "odile@other.example";
    private static final String PASSWORD = "four walking sticks";

    private final Visitor odile;

    private OtherTrust(Visitor odile) {
        this.odile = odile;
    }

    static OtherTrust lead(WholeSystem waymark) {
        new SchoolFile(waymark).ofAnotherTrust();
        Visitor robin = waymark.visitor(Persona.ROBIN).open("access");
        robin.field("Email address").fill(EMAIL);
        robin.field("Role").selectOption("TRUST_LEAD");
        robin.field("Trust, school or provider").fill("90009");
        robin.button("Send the invitation").click();
        robin.sees("An invitation is on its way to " + EMAIL);
        return new OtherTrust(signedIn(waymark.visitor()));
    }

    private static Visitor signedIn(Visitor odile) {
        odile.open("outbox");
        odile.main()
                .locator(".mail")
                .filter(new Locator.FilterOptions().setHasText("To " + EMAIL))
                .locator("a")
                .click();
        odile.seesHeading("You are invited to Waymark");
        odile.field("Your name").fill("Odile Marchetti");
        odile.field("Choose a password").fill(PASSWORD);
        odile.button("Set up my account").click();
        odile.sees("Your account is ready");
        odile.field("Email address").fill(EMAIL);
        odile.field("Password").fill(PASSWORD);
        odile.button("Sign in").click();
        assertThat(odile.button("Sign out")).isVisible();
        return odile;
    }

    /** Neither by its address nor on any page where a trust lead would look. */
    void findsNothingOf(String address, List<String> names) {
        List<String> places =
                List.of(address, "assign/many", "assignments", "assign", "release", "trust", "trust/progress");
        for (String place : places) {
            odile.open(place);
            String page = odile.main().innerText();
            assertThat(names).as(place).noneMatch(page::contains);
        }
        odile.open(address).seesHeading("We could not find that");
    }
}
