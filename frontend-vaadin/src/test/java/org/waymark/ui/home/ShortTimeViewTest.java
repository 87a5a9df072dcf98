package org.waymark.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Words;
import org.waymark.ui.fake.ViewTest;

class ShortTimeViewTest extends ViewTest {

    @Autowired
    private PathwayApi pathways;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void is_offered_beside_the_tasks_and_shows_what_fits_and_the_finish() {
        open("");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("short-time?minutes=20");
        open("short-time?minutes=20");
        assertThat(text())
                .containsSubsequence(
                        "I have 20 minutes", "40 minutes", "What fits", "Read: ", "About ", "You finish on");
    }

    @Test
    void says_of_whoever_is_behind_the_finish_that_holds_from_today() {
        FinishLine line = new FinishLine(State.BEHIND, LocalDate.of(2026, 11, 20), pathways);
        assertThat(words(line))
                .contains(
                        "You are behind.",
                        "you finish on " + Words.day(pathway().finish()) + ", not on 20 November")
                .doesNotContain("keeps you to it");
    }

    @Test
    void says_of_whoever_is_behind_that_a_wish_can_no_longer_be_met() {
        Choices before = pathway().choices();
        apply(finishingBy(before, LocalDate.of(2026, 12, 1)));
        FinishLine line = new FinishLine(State.BEHIND, LocalDate.of(2026, 12, 1), pathways);
        apply(before);
        assertThat(words(line)).contains("your wishes cannot all be met").doesNotContain("1 December");
    }

    @Test
    void promises_no_day_to_whoever_has_paused() {
        assertThat(words(new FinishLine(State.PAUSED, LocalDate.of(2026, 12, 1), pathways)))
                .isEqualTo("See your pathway");
    }

    @Test
    void offers_nothing_that_is_locked() {
        open("short-time?minutes=40");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.startsWith("learn/leading-change"));
    }

    @Test
    void takes_what_no_link_of_ours_says_for_twenty_minutes() {
        open("short-time?minutes=9999999999");
        assertThat(text()).contains("I have 20 minutes");
    }

    private Pathway pathway() {
        return Calls.versioned(pathways.pathway(SignedInPerson.participantId())).value();
    }

    private void apply(Choices choices) {
        String person = SignedInPerson.participantId();
        Calls.versioned(
                pathways.apply(person, Calls.versioned(pathways.pathway(person)).etag(), choices));
    }

    private static Choices finishingBy(Choices now, LocalDate day) {
        return new Choices(
                now.minutesPerWeek(),
                day,
                now.phase(),
                now.travels(),
                now.knownTopics(),
                now.excludedTopics(),
                now.addedTopics(),
                now.preferredModules(),
                now.away());
    }

    private static String words(FinishLine line) {
        return line.getElement().getTextRecursively();
    }
}
