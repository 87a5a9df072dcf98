package org.waymark.ui.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeProgrammeImports;
import org.waymark.ui.fake.ViewTest;

class BringingTest extends ViewTest {

    @Autowired
    private FakeProgrammeImports imports;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    private String begun() {
        open(Place.START);
        press("Begin");
        return address();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void an_import_begins_with_an_offer_and_hours_that_are_a_number() {
        open(Place.START);
        byId("minutes", Input.class).setValue("all day");
        press("Begin");
        assertThat(text()).contains("Give the minutes a week as a number");
        byId("minutes", Input.class).setValue("");
        press("Begin");
        assertThat(text()).contains("Give the minutes a week as a number");
        byId("minutes", Input.class).setValue("180");
        press("Begin");
        assertThat(text())
                .contains(
                        "File: people", "File: sessions", "File: attendance", "To do", "First upload a file of people");
    }

    @Test
    void columns_and_values_are_matched_by_selects_and_what_is_not_matched_is_told() {
        String begun = begun();
        imports.file(id(begun), FileKind.PROGRESS, "moodle.csv", false);
        open(begun);
        assertThat(text()).contains("To match", "Some columns or values are not matched yet");
        open(begun + "/files/progress");
        assertThat(byId("column-PERSON", Choice.class).getValue()).isEqualTo("Learner");
        press("Save how it is matched");
        assertThat(text()).contains("Saved, but something is not matched yet");
        byId("value-0-0", Choice.class).setValue("behaviour");
        press("Save how it is matched");
        assertThat(text()).contains("Everything is matched");
        assertThat(byId("value-0-0", Choice.class).getValue()).isEqualTo("behaviour");
    }

    @Test
    void what_was_chosen_stays_when_somebody_was_faster() {
        String begun = begun();
        imports.file(id(begun), FileKind.PROGRESS, "moodle.csv", false);
        open(begun + "/files/progress");
        byId("value-0-0", Choice.class).setValue("behaviour");
        imports.touch();
        press("Save how it is matched");
        assertThat(text()).contains("This import changed meanwhile");
        assertThat(byId("value-0-0", Choice.class).getValue()).isEqualTo("behaviour");
        press("Save how it is matched");
        assertThat(text()).contains("Everything is matched");
    }

    @Test
    void it_is_tried_out_checked_brought_in_and_taken_back() {
        String begun = begun();
        imports.file(id(begun), FileKind.PEOPLE, "people.csv", true);
        imports.file(id(begun), FileKind.PROGRESS, "moodle.csv", true);
        open(begun);
        press("Try it out");
        open(begun + "/result");
        assertThat(text())
                .contains("2 people would be brought in, 1 of them new", "1 row needs correcting")
                .contains("1: The same person as in an earlier row", "has no module ‘Astrology’")
                .contains("3 finished, 1 begun", "2 attended, 1 seat to come", "New in Waymark")
                .contains("and 1 session added to the offer", "Session by session", "New in the offer");
        open(begun + "/check");
        assertThat(text())
                .contains("people.csv (3 rows)", "What happens then")
                .contains("1 added to the offer, 1 in it already and left as they are");
        press("Bring in 2 people and 1 session");
        open(begun + "/result");
        assertThat(text()).contains("The programme is brought in", "Brought in", "Added", "In the offer already");
        open(begun + "/result?undo=ask");
        press("Yes, take it back");
        open(begun + "/result");
        assertThat(text()).contains("The programme is taken back", "Taken back");
    }

    @Test
    void an_import_is_deleted_once_it_is_confirmed() {
        String begun = begun();
        open(begun + "?delete=ask");
        press("Yes, delete it");
        assertThat(address()).isEqualTo(Place.START);
    }
}
