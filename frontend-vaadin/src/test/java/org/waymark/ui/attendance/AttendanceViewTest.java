package org.waymark.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeAttendance;
import org.waymark.ui.fake.FakeRegisterFiles;
import org.waymark.ui.fake.ViewTest;

class AttendanceViewTest extends ViewTest {

    private static final String REGISTER = "provider/sessions/register?offer=offer-senior&id=session-1";

    @Autowired
    private FakeAttendance attendance;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @BeforeEach
    void startAfresh() {
        attendance.startAfresh();
    }

    @Test
    void the_rest_are_present_and_those_marked_stay() {
        open(REGISTER);
        press("The rest were present");
        press("Save the register");
        assertThat(text()).contains("The register is saved", "2 people marked.");
        assertThat(every(Choice.class)).extracting(Choice::getValue).contains("absent", "present");
    }

    @Test
    void who_was_slower_sees_the_marks_as_they_are_now() {
        attendance.isOvertaken(true);
        open(REGISTER);
        press("Save the register");
        assertThat(text()).contains("Somebody else saved the register meanwhile");
    }

    @Test
    void a_file_fills_in_marks_and_saves_nothing() {
        open(REGISTER);
        every(FileSection.class).getFirst().show(FakeRegisterFiles.READ);

        assertThat(text())
                .contains("1 person filled in, nothing saved yet", "at least 75% of the session", "A Guest")
                .doesNotContain("The register is saved");
        assertThat(every(Choice.class)).extracting(Choice::getValue).contains("absent", "late");
        press("Save the register");
        assertThat(text()).contains("The register is saved");
    }

    @Test
    void before_the_session_the_register_only_says_who_has_a_seat() {
        open("provider/sessions/register?offer=offer-senior&id=to-come");
        assertThat(text()).contains("The register is not open", "Ruth Penhale").doesNotContain("Save the register");
    }

    @Test
    void a_dispute_is_answered_with_the_mark_that_stands() {
        open("provider/sessions/disputes");
        assertThat(text()).contains("Behaviour systems", "Ben Ashworth").doesNotContain("Ruth Penhale");
        open(REGISTER);
        press("Answer Ben Ashworth");
        assertThat(text()).contains("Say why: the person reads it");
        byId("mark-ben.ashworth", Choice.class).setValue("present");
        byId("why-ben.ashworth", Input.class).setValue("You signed the sheet.");
        press("Answer Ben Ashworth");
        assertThat(text()).contains("Answered by Grace Liu: You signed the sheet.");
    }

    @Test
    void a_participant_says_that_a_mark_is_wrong() {
        signIn(Role.PARTICIPANT);
        open("attendance");
        assertThat(text())
                .contains("You are not on course: you attended 50%", "Attend at least 8 hours 36 minutes", "Absent");
        press("It is wrong");
        press("Send");
        assertThat(text()).contains("Say what is wrong");
        byId("wrong-session-1", Input.class).setValue("I was there.");
        press("Send");
        assertThat(text()).contains("Your provider has it", "You said: “I was there.”");
    }
}
