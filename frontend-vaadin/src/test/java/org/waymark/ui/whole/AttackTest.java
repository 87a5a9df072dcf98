package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.ui.whole.Routes.Caller;

/** What goes wrong, by mistake, by malice or by a crash, and what people then see. */
@OnWholeSystem
class AttackTest {

    private static final String SCRIPT = "<script>window.taken = 1</script><img src=x onerror='window.taken = 1'>";

    private static final List<Caller> CALLERS = List.of(
            Caller.PARTICIPANT,
            Caller.PROVIDER,
            Caller.PARTNER,
            Caller.FACILITATOR,
            Caller.TRUST_LEAD,
            Caller.SCHOOL_LEAD,
            Caller.AUTHOR,
            Caller.ADMINISTRATOR,
            Caller.ANYBODY);

    @Test
    void pages_of_another_role_are_not_there(WholeSystem waymark) {
        Visitor sian = waymark.visitor(Persona.SIAN);
        for (String place : List.of("trust", "provider/people/tom-whitfield", "catalogue"))
            sian.open(place).seesHeading("There is no page here");
    }

    /** A tenth of the pages that are closed to each; what they would show is refused by the backend as well. */
    @Tag("long")
    @Test
    void no_page_is_there_for_a_role_that_may_not_open_it(WholeSystem waymark, TwoBrowsers browsers) {
        Routes routes = Routes.of(waymark);
        List<Supplier<Integer>> all = CALLERS.stream()
                .map(caller -> {
                    List<String> closed =
                            waymark.places().closedTo(caller, routes).toList();
                    List<String> tried = aTenth(closed, caller).toList();
                    return browsers.as(caller, "closed to " + caller, visitor -> {
                        tried.forEach(place -> isClosed(visitor, caller, place));
                        return tried.size();
                    });
                })
                .toList();
        assertThat(all).allSatisfy(tried -> assertThat(tried.get()).isPositive());
    }

    private static void isClosed(Visitor visitor, Caller caller, String place) {
        try {
            visitor.open(place).seesHeading(caller == Caller.ANYBODY ? "Sign in" : "There is no page here");
        } catch (AssertionError open) {
            throw new AssertionError("/%s is not closed to %s".formatted(place, caller), open);
        }
    }

    /** Not the same for each, so that nearly every page is tried by somebody. */
    private static Stream<String> aTenth(List<String> places, Caller caller) {
        return IntStream.range(0, places.size())
                .filter(i -> i % 10 == caller.ordinal() % 10)
                .mapToObj(places::get);
    }

    @Test
    void an_id_that_is_not_ones_own_leads_nowhere(WholeSystem waymark) {
        Visitor sian = waymark.visitor(Persona.SIAN).open("learn/no-such-module");
        sian.seesHeading("We could not find that");
        Visitor marcus = waymark.visitor(Persona.MARCUS).open("trust/people/nobody-we-know");
        marcus.seesHeading("We could not find that");
        marcus.open("trust/schools/another-trusts-school").seesHeading("We could not find that");
    }

    @Test
    void script_in_notes_and_names_stays_text(WholeSystem waymark) {
        Visitor sian = waymark.visitor(Persona.SIAN);
        String lesson = Lesson.openFirstReady(sian);
        Lesson.write(sian, "Your reflection", SCRIPT);
        sian.open("learn/" + lesson);
        assertThat(sian.field("Your reflection")).hasValue(SCRIPT);

        Visitor marcus = waymark.visitor(Persona.MARCUS).open("trust/schools/marsh-end/entries/new");
        marcus.field("Name").fill(SCRIPT);
        marcus.enterDay("First day", waymark.today().plusWeeks(3));
        marcus.enterDay("Last day", waymark.today().plusWeeks(3));
        marcus.button("Save").click();
        marcus.sees("Entry saved");
        marcus.sees(SCRIPT);
        assertThat(marcus.page().evaluate("typeof window.taken")).isEqualTo("undefined");

        sian.open("pathway");
        assertThat(sian.main().locator(".timeline svg").first()).isVisible();
        assertThat(sian.page().evaluate("typeof window.taken")).isEqualTo("undefined");
    }

    @Test
    void a_killed_backend_is_said_clearly_and_loses_nothing_it_acknowledged(WholeSystem waymark) {
        Visitor joel = waymark.visitor(Persona.JOEL);
        String lesson = Lesson.openFirst(joel);
        Lesson.write(joel, "Your reflection", "Acknowledged");
        waymark.backend().kill();

        joel.field("Your reflection").fill("Typed while nobody answered");
        joel.field("Your reflection").blur();
        joel.sees("Not saved yet");
        joel.sees("Your text stays in this browser until it can be saved.");
        joel.link("My pathway").click();
        joel.seesHeading("Waymark is not answering");

        waymark.backend().startAgain();
        String stored = "/participants/joel-mbeki/steps/" + lesson;
        assertThat(waymark.api(Persona.JOEL)
                        .get(stored)
                        .get("record")
                        .get("reflection")
                        .asString())
                .isEqualTo("Acknowledged");
        joel.link("Try again").click();
        joel.seesHeading("My pathway");
        joel.open("learn/" + lesson);
        assertThat(joel.field("Your reflection")).hasValue("Acknowledged");
        joel.button("Use it").click();
        assertThat(joel.field("Your reflection")).hasValue("Typed while nobody answered");
        assertThat(joel.main().locator("#reflection")).containsText("Saved at");
    }

    @Test
    void the_second_of_two_tabs_is_told_and_loses_nothing_typed(WholeSystem waymark) {
        Visitor first = waymark.visitor(Persona.PRIYA);
        String lesson = Lesson.openFirst(first);
        Visitor second = first.inAnotherTab().open("learn/" + lesson);
        Lesson.write(first, "Your reflection", "From the first tab");
        second.field("Your reflection").fill("From the second tab");
        second.field("Your reflection").blur();
        second.sees("You have also written here in another window");
        second.sees("The text there is: From the first tab");
        assertThat(second.field("Your reflection")).hasValue("From the second tab");

        second.button("Keep the text above").click();
        assertThat(second.main().locator("#reflection")).containsText("Saved at");
        first.page().reload();
        assertThat(first.field("Your reflection")).hasValue("From the second tab");
    }

    @Test
    void two_tabs_that_write_in_different_places_both_keep_their_text(WholeSystem waymark) {
        Visitor first = waymark.visitor(Persona.TOM);
        String lesson = Lesson.openFirst(first);
        Visitor second = first.inAnotherTab().open("learn/" + lesson);
        Lesson.write(first, "Your note on it", "The note");
        Lesson.write(second, "Your reflection", "The reflection");
        first.page().reload();
        assertThat(first.field("Your note on it")).hasValue("The note");
        assertThat(first.field("Your reflection")).hasValue("The reflection");
    }

    @Test
    void who_was_signed_out_meanwhile_comes_back_to_the_same_page(WholeSystem waymark) {
        Set<String> before = waymark.bean(TokensSeen.class).all();
        Visitor helen = waymark.visitor(Persona.HELEN).open("provider/people?state=behind");
        Api api = waymark.api(Persona.HELEN);
        waymark.bean(TokensSeen.class).all().stream()
                .filter(token -> !before.contains(token))
                .forEach(token -> api.with(token).endSignIn());
        helen.link("Sessions").click();
        helen.seesHeading("Sign in");
        helen.sees("You were signed out");
        helen.enterCredentials(Persona.HELEN);
        helen.seesHeading("Sessions");
        assertThat(helen.place()).isEqualTo("/provider/sessions");
    }

    @Test
    void whose_session_ended_comes_back_to_the_same_page(WholeSystem waymark) {
        Visitor helen = waymark.visitor(Persona.HELEN);
        helen.browser().clearCookies();
        helen.open("provider/people?state=behind");
        helen.seesHeading("Sign in");
        helen.enterCredentials(Persona.HELEN);
        helen.seesHeading("People on your offers");
        assertThat(helen.page()).hasURL(Pattern.compile(".*/provider/people\\?state=behind(&continue)?$"));
    }

    @Test
    void the_same_assignment_from_two_tabs_is_made_once(WholeSystem waymark) {
        Visitor first = waymark.visitor(Persona.MARCUS).open("assign");
        Assigning.upToTheLastPage(first, "Irena Novakova", "Senior leadership");
        Visitor second = first.inAnotherTab().open(first.place().substring(1));
        first.button("Confirm the assignment").click();
        first.seesHeading("NPQSL is proposed to Irena Novakova");
        second.button("Confirm the assignment").click();
        assertThat(second.main().locator(".notice.problem")).isVisible();
        assertThat(Assigning.of(waymark, "Irena Novakova")).hasSize(1);
    }

    @Test
    void choices_applied_by_a_double_click_are_applied_once(WholeSystem waymark) {
        Visitor sian = waymark.visitor(Persona.SIAN).open("pathway/change");
        Locator hours = sian.field("Hours a week");
        hours.fill("3");
        hours.blur();
        sian.sees("You would finish on");
        sian.button("Apply").dblclick();
        sian.sees("Your pathway has changed");
        assertThat(sian.dialog()).hasCount(0);
    }
}
