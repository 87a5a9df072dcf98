package org.waymark.ui.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakeTimetable;
import org.waymark.ui.fake.ViewTest;

class TimetableTest extends ViewTest {

    @Autowired
    private FakeTimetable timetable;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    private void type(String id, String text) {
        byId(id, Input.class).setValue(text);
    }

    private void choose(String id, String value) {
        byId(id, Choice.class).setValue(value);
    }

    private void fill(LocalDate day, String place) {
        open("provider/sessions/new?offer=offer-senior");
        choose("session-topic", "behaviour-systems");
        choose("session-place", place);
        byId("session-day", DateField.class).setValue(day);
        type("session-time", "09:30");
    }

    @Test
    void shows_hubs_with_their_rooms_and_sessions() {
        open("provider/hubs");
        assertThat(text()).contains("Northway Hub, Millbridge", "Hall (40), Library (16)", "6 sessions");
    }

    @Test
    void a_hub_needs_a_place() {
        open("provider/hubs/new");
        type("hub-name", "Quarry Hub");
        press("Save");
        assertThat(text()).contains("There is a problem", "Give the postcode, or both easting and northing");
    }

    @Test
    void says_where_a_postcode_does_not_tell_the_place() {
        open("provider/hubs/new");
        type("hub-name", "Quarry Hub");
        type("hub-postcode", "ZZ9 9ZZ");
        press("Save");
        assertThat(text()).contains("No school in the register has the postcode ZZ9 9ZZ.");
    }

    @Test
    void rooms_are_lines_with_their_seats() {
        open("provider/hubs/new");
        type("hub-name", "Quarry Hub");
        type("hub-easting", "400000");
        type("hub-northing", "300000");
        byId("hub-rooms", TextArea.class).setValue("Hall, 40\nThe studio");
        press("Save");
        assertThat(text()).contains("Write ‘The studio’ with its seats, such as: Hall, 40");
        byId("hub-rooms", TextArea.class).setValue("Hall, 40\nThe studio: 12");
        press("Save");
        assertThat(address()).startsWith("provider/hubs?");
        assertThat(text()).contains("Quarry Hub is saved", "Hall (40), The studio (12)");
    }

    @Test
    void asks_which_offer_first() {
        open("provider/sessions/new");
        assertThat(text()).contains("To which offer?", "NPQSL");
    }

    @Test
    void says_what_is_missing() {
        open("provider/sessions/new?offer=offer-senior");
        press("Save");
        assertThat(text()).contains("Choose a topic", "Choose a place, or online", "Give a day", "Give a time");
    }

    @Test
    void saves_what_clashes_with_nothing() {
        fill(LocalDate.of(2027, 2, 2), "hub-northway|Hall");
        press("Save");
        SessionWanted saved = timetable.saved();
        assertThat(saved.room()).isEqualTo("Hall");
        assertThat(saved.hubId()).isEqualTo("hub-northway");
        assertThat(address()).isEqualTo("provider/sessions?offer=offer-senior&month=2027-02");
    }

    @Test
    void what_can_be_put_up_with_is_asked_about() {
        fill(LocalDate.of(2027, 3, 29), "online");
        press("Save");
        assertThat(text()).contains("bank holiday: Easter Monday", "Save it all the same?");
        press("Yes, save");
        assertThat(timetable.saved().despite()).isTrue();
        assertThat(timetable.saved().hubId()).isNull();
    }

    @Test
    void what_stops_it_cannot_be_put_up_with() {
        fill(LocalDate.of(2027, 2, 2), "hub-northway|Library");
        press("Save");
        assertThat(text()).contains("This clashes", "Library has 16 seats").doesNotContain("Yes, save");
    }

    @Test
    void a_series_shows_its_dates_before_it_is_added() {
        fill(LocalDate.of(2027, 2, 2), "online");
        choose("session-repeat", "2");
        type("session-times", "2");
        press("Save");
        assertThat(text()).contains("2 sessions will be added", "Schools are closed on", "16 Feb");
        press("Yes, save");
        assertThat(timetable.saved().repeat().everyWeeks()).isEqualTo(2);
    }

    @Test
    void a_cancelled_session_says_why_and_cannot_be_changed() {
        open("provider/sessions/one?offer=offer-senior&id=cancelled");
        assertThat(text()).contains("This session is cancelled", "Snow").doesNotContain("Change this session");
    }

    @Test
    void a_change_keeps_what_the_form_does_not_show() {
        open("provider/sessions/change?offer=offer-senior&id=session-1");
        every(Checkbox.class).getLast().setValue(true);
        press("Save");
        assertThat(timetable.saved().access()).contains("step-free", "captions", "regular-breaks");
        assertThat(text()).contains("The session is saved", "Priya Nair", "11 of 24 taken");
    }

    @Test
    void who_was_slower_keeps_what_was_typed() {
        timetable.isOvertaken(true);
        open("provider/sessions/change?offer=offer-senior&id=session-1");
        type("session-seats", "30");
        press("Save");
        assertThat(text()).contains("This changed meanwhile");
        timetable.isOvertaken(false);
        press("Save");
        assertThat(timetable.saved().seats()).isEqualTo(30);
    }
}
