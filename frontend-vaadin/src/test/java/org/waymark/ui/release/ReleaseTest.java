package org.waymark.ui.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.fake.FakeReleases;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class ReleaseTest extends ViewTest {

    private static final String SPRING = "release?term=2027-01-04";

    @Autowired
    private FakeReleases releases;

    @Autowired
    private FakeWorld world;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void tells_who_is_out_when_and_for_what_in_the_term_of_today() {
        open("release");
        assertThat(text())
                .contains("Autumn term 2026, 1 Sept to 18 December 2026", "Tue 24 Nov 2026", "Behaviour systems")
                .contains("Northway Hub, Millbridge", "Only proposed");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("release/limits");
    }

    @Test
    void names_the_clashes_across_qualifications_and_leads_to_the_day() {
        open("release");
        assertThat(text()).contains("Where too many are out", "are out and 1 can be spared", "(NPQLT)", "(NPQSL)");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("#day-2026-11-24-"));
    }

    @Test
    void draws_the_term_with_the_limit_and_what_passes_it() {
        open("release");
        String drawn = every(Drawing.class).stream()
                .map(drawing -> drawing.getElement().getProperty("innerHTML"))
                .filter(markup -> markup.contains("class='day'"))
                .findFirst()
                .orElseThrow();
        assertThat(drawn)
                .contains("class='limit'", "over-sign", "out proposed", "band closed", "Today")
                .contains("href='#day-2026-11-24-eastmoor'", "over the limit");
    }

    @Test
    void keeps_school_and_term_in_the_address() {
        open(SPRING + "&school=fernhill");
        assertThat(text())
                .contains("Spring term 2027")
                .contains("Fernhill Primary School")
                .doesNotContain("Tom Okafor");
    }

    @Test
    void says_what_to_do_where_nobody_is_out() {
        open("release?term=2028-01-03");
        assertThat(text()).contains("Nobody is out of school in these weeks");
    }

    @Test
    void shows_what_a_move_would_do_before_it_moves() {
        open("release");
        open(move("Tom Okafor"));
        assertThat(text())
                .contains("Move Tom Okafor to another session", "Hillside Hub", "1 other step moves", "Over the limit");
        List<Anchor> choices = every(Anchor.class).stream()
                .filter(link -> link.getText().equals("Choose"))
                .toList();
        open(choices.getFirst().getHref());
        assertThat(text()).contains("Move Tom Okafor to", "The school’s limit is kept");
        releases.allIsFull(true);
        press("Yes, move");
        assertThat(text()).contains("The last seat in that session has gone meanwhile");
        releases.allIsFull(false);
        press("Yes, move");
        assertThat(address()).startsWith("release?moved=Tom");
        assertThat(text()).contains("Tom Okafor: the calendar shows the new date.");
    }

    @Test
    void asks_the_person_first_where_the_session_is_near() {
        releases.allIsNear(true);
        open("release");
        String move = move("Tom Okafor");
        open(move);
        assertThat(text()).contains("Needs their yes");
        open(every(Anchor.class).stream()
                .filter(link -> link.getText().equals("Choose"))
                .findFirst()
                .orElseThrow()
                .getHref());
        assertThat(text()).contains("Ask Tom Okafor to move to", "nothing moves before Tom Okafor says yes");
        press("Yes, ask");
        assertThat(text()).contains("Tom Okafor has been written to");
        open(move);
        assertThat(text()).contains("Asked, no answer yet");
        releases.allIsNear(false);
    }

    @Test
    void says_what_to_do_where_no_other_session_has_a_seat() {
        open("release");
        releases.allIsFull(true);
        open(move("Amira Khan"));
        releases.allIsFull(false);
        assertThat(text()).contains("No other session of this topic has a seat", "Ask the provider");
    }

    @Test
    void two_swap_once_the_effect_on_both_was_shown() {
        open("release");
        open(move("Amira Khan").replace("/move/", "/swap/"));
        assertThat(text())
                .contains(
                        "Isaac Thorne",
                        "Finishes 18 June 2027",
                        "1 person of the school out that day",
                        "Over the limit");
        Anchor choose = every(Anchor.class).stream()
                .filter(link -> link.getText().equals("Choose"))
                .findFirst()
                .orElseThrow();
        open(choose.getHref());
        assertThat(text()).contains("Swap Amira Khan and Isaac Thorne?", "A school would then be over its limit.");
        releases.allIsFull(true);
        press("Yes, swap");
        assertThat(text()).contains("One of the two has changed meanwhile");
        releases.allIsFull(false);
        press("Yes, swap");
        assertThat(text()).contains("Amira Khan and Isaac Thorne: the calendar shows the new date.");
    }

    @Test
    void whoever_finds_nobody_to_swap_with_is_led_to_other_sessions() {
        open("release");
        releases.allIsFull(true);
        open(move("Amira Khan").replace("/move/", "/swap/"));
        releases.allIsFull(false);
        assertThat(text()).contains("Nobody else of your schools has another session");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("release/move/amira.khan?"));
    }

    @Test
    void a_move_of_somebody_who_is_not_out_that_day_is_not_there() {
        open("release/move/tom.okafor?on=2026-11-24&session=nothing");
        assertThat(text()).contains("We could not find that");
        open("release/move/tom.okafor?on=tomorrow&session=nothing");
        assertThat(text()).contains("We could not find that");
    }

    @Test
    void changes_how_many_can_be_spared_and_marks_by_it() {
        open("release/limits");
        byId("releasedADay", Input.class).setValue("a few");
        press("Save");
        assertThat(text()).contains("There is a problem", "Give a whole number of people from 0 to 100");
        byId("releasedADay", Input.class).setValue("5");
        press("Save");
        assertThat(text()).contains("Saved");
        open("release");
        assertThat(text()).contains("On no day to come are more people out", "5 can be spared");
        open("release/limits");
        world.touch("limits");
        byId("releasedADay", Input.class).setValue("1");
        press("Save");
        assertThat(text()).contains("The numbers changed meanwhile");
        press("Save");
        assertThat(text()).contains("Saved");
    }

    private String move(String name) {
        return every(Anchor.class).stream()
                .filter(link -> link.getText().equals("Move"))
                .filter(link -> link.getAriaLabel().orElse("").contains(name))
                .findFirst()
                .orElseThrow()
                .getHref();
    }
}
