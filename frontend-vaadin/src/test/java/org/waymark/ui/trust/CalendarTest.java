package org.waymark.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class CalendarTest extends ViewTest {

    @Autowired
    private FakeWorld world;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void shows_inherited_and_own_entries_by_term_in_words() {
        open("trust/schools/fernhill");
        assertThat(text())
                .contains("Autumn term 2026", "Trust development day", "INSET day", "Your school’s own", "Inherited");
    }

    @Test
    void shows_the_year_that_the_address_asks_for() {
        open("trust/schools/fernhill?year=2027");
        assertThat(text()).contains("The year 2027 to 2028", "Spring term 2028").doesNotContain("Key stage 2 tests");
    }

    @Test
    void says_so_where_there_is_no_such_school() {
        open("trust/schools/nowhere");
        assertThat(text()).contains("We could not find that");
    }

    @Test
    void adds_an_entry_of_a_kind_and_shows_it() {
        open("trust/schools/millbridge/entries/new");
        fill("tests-and-exams", "Mock exams", "2027-01-18", "2027-01-29");
        press("Save");
        assertThat(address()).startsWith("trust/schools/millbridge");
        assertThat(text()).contains("Entry saved", "Mock exams", "18 to 29 Jan 2027", "Tests and exams");
    }

    @Test
    void lists_everything_that_is_wrong_and_saves_nothing() {
        open("trust/schools/larkfield/entries/new");
        fill("inset", " ", "2027-02-10", "2027-02-09");
        press("Save");
        assertThat(text())
                .contains("There is a problem", "Give the entry a name", "The last day must not be before the first");
        open("trust/schools/larkfield");
        assertThat(text()).doesNotContain("Your school’s own");
    }

    @Test
    void changes_an_entry_that_is_there() {
        own("eastmoor", "Open evening");
        open("trust/schools/eastmoor/entries/0");
        assertThat(byId("entry-name", Input.class).getValue()).isEqualTo("Open evening");
        byId("entry-name", Input.class).setValue("Open day");
        press("Save");
        assertThat(text()).contains("Open day").doesNotContain("Open evening");
    }

    @Test
    void asks_before_it_removes_an_entry() {
        own("bridge", "Staff day");
        open("trust/schools/bridge/entries/0");
        press("Remove this entry");
        assertThat(text()).contains("Remove this entry?");
        press("Yes, remove it");
        assertThat(text()).contains("Entry removed").doesNotContain("Staff day");
    }

    @Test
    void keeps_what_was_entered_when_somebody_else_was_faster_and_saves_it_the_second_time() {
        open("trust/schools/stonebeck/entries/new");
        fill("closed", "Village fair", "2027-06-11", "2027-06-11");
        world.touch("calendar/stonebeck");
        press("Save");
        assertThat(text()).contains("The calendar changed meanwhile");
        assertThat(byId("entry-name", Input.class).getValue()).isEqualTo("Village fair");
        press("Save");
        assertThat(text()).contains("Entry saved", "Village fair");
    }

    @Test
    void has_no_page_for_an_entry_that_is_not_there() {
        open("trust/schools/larkfield/entries/7");
        assertThat(text()).contains("There is no page here");
    }

    private void own(String school, String name) {
        open("trust/schools/" + school + "/entries/new");
        fill("inset", name, "2027-01-05", "2027-01-05");
        press("Save");
    }

    private void fill(String kind, String name, String from, String to) {
        byId("entry-kind", Choice.class).setValue(kind);
        byId("entry-name", Input.class).setValue(name);
        byId("entry-from", DateField.class).setValue(LocalDate.parse(from));
        byId("entry-to", DateField.class).setValue(LocalDate.parse(to));
    }
}
