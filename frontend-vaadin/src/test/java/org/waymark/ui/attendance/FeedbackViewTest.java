package org.waymark.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.health.SessionFeedback;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeFeedback;
import org.waymark.ui.fake.ViewTest;

class FeedbackViewTest extends ViewTest {

    private static final String PLACE = "attendance/feedback?offer=offer-senior&id=session-0";

    @Autowired
    private FakeFeedback feedback;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @BeforeEach
    void asAtFirst() {
        feedback.startAfresh();
    }

    @Test
    void home_asks_until_something_is_said() {
        open("");
        assertThat(text()).contains("How was School culture?");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains(PLACE);
        open(PLACE);
        press("Say nothing");
        assertThat(feedback.given()).isEqualTo(new SessionFeedback(null, null, null));
        open("");
        assertThat(text()).doesNotContain("How was School culture?");
    }

    @Test
    void each_question_may_be_left_out_and_answers_are_shown_again() {
        open(PLACE);
        byId("useful", Choice.class).setValue("4");
        byId("words", Input.class).setValue(" More time to talk. ");
        press("Save");
        assertThat(text()).contains("Saved", "26 November");
        assertThat(feedback.given()).isEqualTo(new SessionFeedback(4, null, "More time to talk."));
        open(PLACE);
        assertThat(byId("useful", Choice.class).getValue()).isEqualTo("4");
        assertThat(byId("fit", Choice.class).getValue()).isEmpty();
    }

    @Test
    void says_why_where_it_is_too_late_and_what_to_do_where_there_is_nothing_to_say() {
        open(PLACE);
        feedback.isOver();
        press("Save");
        assertThat(text()).contains("The time to say something about this session is over.");
        open("attendance/feedback?offer=offer-senior&id=other");
        assertThat(text()).contains("There is nothing to say about this session now");
    }
}
