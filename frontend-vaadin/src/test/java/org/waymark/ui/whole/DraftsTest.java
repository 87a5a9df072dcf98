package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody typed and could not save: theirs when they come back, and nobody else's. */
@OnWholeSystem
class DraftsTest {

    private static final String REFLECTION = "Your reflection";

    @Test
    void what_was_typed_just_before_a_reload_is_offered_used_and_saved(WholeSystem waymark) {
        Visitor priya = waymark.visitor(Persona.PRIYA);
        startEmpty(waymark, priya, Persona.PRIYA);
        priya.field(REFLECTION).pressSequentially("Half a thought");
        priya.page().reload();
        assertThat(offer(priya))
                .containsText(Pattern.compile("You wrote this on .+ at \\d\\d:\\d\\d\\. It was not saved"));
        assertThat(priya.field(REFLECTION)).not().hasValue("Half a thought");
        priya.button("Use it").click();
        assertThat(priya.field(REFLECTION)).hasValue("Half a thought");
        assertThat(priya.main().locator("#reflection")).containsText("Saved at");
        priya.page().reload();
        assertThat(priya.field(REFLECTION)).hasValue("Half a thought");
        assertThat(offer(priya)).hasCount(0);
        assertThat(priya.stored()).doesNotContain("Half a thought");
    }

    @Test
    void what_was_typed_while_the_backend_was_killed_is_there_when_it_is_back(WholeSystem waymark) {
        Visitor tom = waymark.visitor(Persona.TOM);
        Lesson.openFirst(tom);
        waymark.backend().kill();
        try {
            tom.field(REFLECTION).fill("Written into the dark");
            tom.field(REFLECTION).blur();
            tom.sees("Not saved yet");
        } finally {
            waymark.backend().startAgain();
        }
        tom.page().reload();
        tom.button("Throw it away").focus();
        assertThat(offer(tom)).containsText("Written into the dark");
        tom.button("Use it").click();
        assertThat(tom.main().locator("#reflection")).containsText("Saved at");
        assertThat(tom.field(REFLECTION)).hasValue("Written into the dark");
    }

    @Test
    void what_is_saved_is_not_lost_to_a_draft_and_what_is_thrown_away_is_gone(WholeSystem waymark) {
        Visitor joel = waymark.visitor(Persona.JOEL);
        startEmpty(waymark, joel, Persona.JOEL);
        joel.field(REFLECTION).pressSequentially("From the train");
        joel.page().reload();
        assertThat(offer(joel)).isVisible();
        Lesson.write(joel, REFLECTION, "From the desk");
        joel.button("Use it").click();
        assertThat(joel.field(REFLECTION)).hasValue("From the train");
        assertThat(offer(joel)).containsText("This stood here before.");
        assertThat(offer(joel)).containsText("From the desk");
        joel.button("Use it").click();
        assertThat(joel.field(REFLECTION)).hasValue("From the desk");
        joel.button("Throw it away").click();
        assertThat(offer(joel)).hasCount(0);
        Lesson.write(joel, REFLECTION, "");
    }

    @Test
    void nobody_else_at_the_same_computer_sees_it_and_signing_out_asks_before_it_goes(WholeSystem waymark) {
        Visitor shared = waymark.visitor(Persona.AMARA).open("challenges");
        shared.field("What are you up against?").fill("Something only Amara should read");
        shared.browser().clearCookies();
        shared.signIn(Persona.PRIYA).open("challenges");
        assertThat(shared.field("What are you up against?")).hasValue("");
        assertThat(offer(shared)).hasCount(0);
        shared.button("Sign out").click();
        shared.sees("You are signed out");

        shared.signIn(Persona.AMARA).open("challenges");
        assertThat(offer(shared)).containsText("Something only Amara should read");
        shared.button("Sign out").click();
        assertThat(shared.dialog()).containsText("Something you wrote is not saved");
        shared.button("Stay signed in").click();
        shared.button("Sign out").click();
        shared.button("Sign out and throw it away").click();
        shared.sees("You are signed out");
        assertThat(shared.stored()).doesNotContain("only Amara");
    }

    @Test
    void a_note_within_a_fold_and_a_claim_are_offered_until_they_are_sent(WholeSystem waymark) {
        Visitor joel = waymark.visitor(Persona.JOEL)
                .open("task/" + Lesson.firstWithSteps(waymark.api(Persona.JOEL), Persona.JOEL));
        joel.main().locator("summary").first().click();
        joel.field("Your note").first().pressSequentially("Walked it twice");
        joel.page().reload();
        assertThat(offer(joel)).containsText("Walked it twice");
        joel.button("Throw it away").click();
        assertThat(offer(joel)).hasCount(0);

        joel.open("progress/prior-learning");
        joel.page().locator("#prior-text textarea").pressSequentially("A course of two days");
        joel.page().reload();
        joel.button("Use it").click();
        joel.field("Where did you learn it?").fill("County course");
        joel.enterDay("Finished on", waymark.today().minusYears(1));
        joel.button("Send it to your provider").click();
        joel.sees("Waits for a decision");
        assertThat(offer(joel)).hasCount(0);
        assertThat(joel.stored()).doesNotContain("A course of two days");
        joel.text("Take it back").click();
        joel.sees("It counts no more");
    }

    /** Other tests have written in their first lesson. */
    private static void startEmpty(WholeSystem waymark, Visitor visitor, Persona who) {
        String stored = "/participants/" + who.participantId() + "/steps/" + Lesson.openFirst(visitor);
        visitor.field(REFLECTION).fill("");
        visitor.field(REFLECTION).blur();
        Api api = waymark.api(who);
        visitor.page()
                .waitForCondition(() -> api.get(stored)
                        .get("record")
                        .get("reflection")
                        .asString()
                        .isEmpty());
    }

    private static Locator offer(Visitor visitor) {
        return visitor.main().locator(".draft-offer");
    }
}
