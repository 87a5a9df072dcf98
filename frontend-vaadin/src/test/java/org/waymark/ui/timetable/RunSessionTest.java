package org.waymark.ui.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeTimetable;
import org.waymark.ui.fake.ViewTest;

class RunSessionTest extends ViewTest {

    private static final String PAGE = "provider/sessions/run?offer=offer-senior&id=session-1";

    @Autowired
    private FakeTimetable timetable;

    @Override
    protected Role role() {
        return Role.PARTNER;
    }

    private void type(String id, String text) {
        byId(id, Input.class).setValue(text);
    }

    @Test
    void a_partner_finds_its_sessions_in_the_list() {
        open("provider/sessions");
        assertThat(every(Anchor.class).stream().map(Anchor::getHref))
                .anyMatch(href -> href.startsWith("provider/sessions/run?"))
                .noneMatch(href -> href.startsWith("provider/sessions/one?"));
    }

    @Test
    void writes_to_those_who_have_a_seat() {
        open(PAGE);
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("messages/write?offer=offer-senior&session=session-1");
    }

    @Test
    void changes_how_it_is_run_and_nothing_else() {
        open(PAGE);
        assertThat(text()).contains("Behaviour systems", "Northway Hub, Millbridge", "11 of 24 taken");
        type("run-seats", "30");
        type("run-room", "Library");
        press("Save");
        SessionWanted saved = timetable.saved();
        assertThat(saved.seats()).isEqualTo(30);
        assertThat(saved.room()).isEqualTo("Library");
        assertThat(saved.topicId()).isEqualTo("behaviour-systems");
        assertThat(saved.access()).contains("step-free", "captions");
        assertThat(text()).contains("The session is saved");
    }

    @Test
    void says_what_is_wrong() {
        open(PAGE);
        type("run-seats", "many");
        type("run-link", "meet.example");
        type("run-email", "nobody");
        press("Save");
        assertThat(text())
                .contains("Give the seats as a number from 1 to 500", "Give a link that begins with https://")
                .contains("Give an email address such as name@example.org");
    }

    @Test
    void whoever_was_slower_is_told() {
        timetable.isOvertaken(true);
        open(PAGE);
        press("Save");
        assertThat(text()).contains("This changed meanwhile");
        timetable.isOvertaken(false);
    }

    @Test
    void a_cancelled_session_cannot_be_changed() {
        open("provider/sessions/run?offer=offer-senior&id=cancelled");
        assertThat(text()).contains("This session is cancelled", "Snow").doesNotContain("How it is run");
    }
}
