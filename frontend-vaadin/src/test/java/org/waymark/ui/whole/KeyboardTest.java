package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything a participant does, without a mouse. */
@OnWholeSystem
class KeyboardTest {

    @Test
    void from_sign_in_to_a_check_and_a_wish_with_the_keyboard_alone(WholeSystem waymark) {
        Visitor ada = waymark.visitor();
        Keyboard keys = new Keyboard(ada.page());
        signIn(ada, keys);
        readTheNextLesson(ada, keys);
        answerACheck(ada, keys);
        openAStep(ada, keys);
        tryMoreHours(ada, keys);
    }

    private static void signIn(Visitor visitor, Keyboard keys) {
        visitor.open("sign-in");
        keys.type(visitor.field("Email address"), Persona.PRIYA.email());
        keys.type(visitor.field("Password"), Persona.PASSWORD);
        keys.press("Enter");
        visitor.seesHeading("Your tasks");
    }

    private static void readTheNextLesson(Visitor visitor, Keyboard keys) {
        keys.tabTo(visitor.link("Skip to the main content"));
        keys.press("Enter");
        assertThat(visitor.main()).isFocused();
        keys.follow(visitor.main().locator(".next-task a"));
        assertThat(visitor.page()).hasURL(Pattern.compile("/learn/"));
        assertThat(visitor.heading()).isFocused();
    }

    private static void answerACheck(Visitor visitor, Keyboard keys) {
        Locator question = visitor.main().locator(".check-form");
        keys.tabTo(question.locator("input").first());
        keys.press("Space");
        keys.tabTo(question.getByLabel("I am sure"));
        keys.press("Space");
        keys.follow(visitor.button("Check my answer"));
        assertThat(question.locator(".check-result")).isFocused();
        assertThat(question.locator(".check-result")).containsText(Pattern.compile("That is right|Not this time"));
    }

    private static void openAStep(Visitor visitor, Keyboard keys) {
        visitor.page().evaluate("document.activeElement.blur()");
        keys.follow(visitor.link("My pathway"));
        visitor.seesHeading("My pathway");
        assertThat(visitor.heading()).isFocused();
        keys.follow(visitor.link("Table"));
        Locator step = visitor.main().locator(".step-table tbody th a").nth(2);
        keys.follow(step);
        assertThat(visitor.dialog().locator("h2").first()).isVisible();
        for (int stop = 0; stop < 8; stop++) {
            keys.press("Tab");
            assertThat(keys.isWithin(visitor.dialog()))
                    .as("the dialog keeps the focus")
                    .isTrue();
        }
        keys.press("Escape");
        assertThat(visitor.dialog()).hasCount(0);
        assertThat(step).isFocused();
    }

    private static void tryMoreHours(Visitor visitor, Keyboard keys) {
        keys.follow(visitor.link("Change my pathway"));
        visitor.seesHeading("What if?");
        assertThat(visitor.heading()).isFocused();
        keys.type(visitor.field("Hours a week"), "5");
        visitor.sees("You would finish on");
        keys.follow(visitor.button("Start again"));
        visitor.sees("Nothing yet.");
    }
}
