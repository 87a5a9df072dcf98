package org.waymark.ui.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeReleaseAgreements;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class AgreeTest extends ViewTest {

    private static final String DEV = "release/agree/dev.malhotra";

    @Autowired
    private FakeReleaseAgreements agreements;

    @Autowired
    private FakeWorld world;

    @Override
    protected Role role() {
        return Role.SCHOOL_LEAD;
    }

    @BeforeEach
    void startAfresh() {
        agreements.startAfresh();
    }

    @Test
    void home_says_who_is_out_and_how_many_days_wait_but_moves_nobody() {
        open("");
        assertThat(address()).isEqualTo("release");
        assertThat(text()).contains("wait for your answer", "Refused", "Tue 24 Nov 2026");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("release/agree")
                .noneMatch(href -> href.startsWith("release/move") || href.equals("release/limits"));
    }

    @Test
    void lists_people_with_their_days_and_leads_to_the_answers() {
        open("release/agree");
        assertThat(text()).contains("Amira Khan", "Dev Malhotra", "1 refused", "to answer");
    }

    @Test
    void agrees_to_all_that_are_open_and_leaves_the_refusal() {
        open(DEV);
        press("Agree to all that are open");

        assertThat(address()).startsWith("release/agree?saved=Dev");
        assertThat(dev().days().getFirst().answer()).isEqualTo(Answer.REFUSED);
        assertThat(dev().days().stream().skip(1)).allMatch(day -> day.answer() == Answer.AGREED);
    }

    @Test
    void a_refusal_needs_words_that_say_why() {
        LocalDate day = dev().days().get(1).on();
        open(DEV);
        press("Save the answers");
        assertThat(text()).contains("Choose an answer for a day");
        byId("answer-" + day, Choice.class).setValue("REFUSED");
        press("Save the answers");
        assertThat(text()).contains("Say why");
        test(byId("words-" + day, Input.class)).setValue("Inspection is due");
        press("Save the answers");

        assertThat(dev().days().get(1).words()).isEqualTo("Inspection is due");
    }

    @Test
    void says_so_where_somebody_else_answered_meanwhile() {
        open(DEV);
        world.touch("spare dev.malhotra");
        press("Agree to all that are open");

        assertThat(text()).contains("These days changed meanwhile");
        press("Agree to all that are open");
        assertThat(address()).startsWith("release/agree?saved=Dev");
    }

    @Test
    void shows_people_as_an_employer_may_know_them() {
        open("school/people");
        assertThat(text()).contains("Amira Khan", "75% of sessions", "never answers or notes");
        open("school/people/amira.khan");
        assertThat(text())
                .containsSubsequence("75% of sessions", "Sessions so far", "Present", "Back to the list of people")
                .doesNotContain("Invite to sign in");
    }

    @Test
    void the_trust_lead_reads_a_refusal_with_the_way_to_move_it() {
        signIn(Role.TRUST_LEAD);
        open("release");
        assertThat(text()).contains("Days that a school cannot spare", "Year 6 go on their trip", "Said by Gwen Parry");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("release/move/dev.malhotra?"));
    }

    @Test
    void the_participant_reads_what_the_school_says_and_is_told_at_home_of_a_refusal() {
        signIn(Role.PARTICIPANT);
        open("days-out");
        assertThat(text()).contains("Not yet agreed");
        LocalDate day = agreements
                .agreement("amira.khan")
                .block()
                .getBody()
                .days()
                .getFirst()
                .on();
        agreements.refuse("amira.khan", day, "Nobody can cover");
        open("days-out");
        assertThat(text()).contains("Refused", "Nobody can cover");
        open("");
        assertThat(text()).contains("Your school cannot spare you on");
    }

    private ReleaseAgreement dev() {
        return agreements.agreement("dev.malhotra").block().getBody();
    }
}
