package org.waymark.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody claims what they learnt on a course; their provider approves it, and the topic goes out when they say so. */
@OnWholeSystem
class PriorLearningJourneyTest {

    private static final Persona WHO = Persona.SIAN;
    private static final String TOPIC = "leading-change";
    private static final String TITLE = "Leading change";

    @Test
    void a_topic_that_was_learnt_before_goes_out_once_it_is_approved_and_the_participant_says_so(WholeSystem waymark) {
        assertThat(topics(waymark)).contains(TOPIC);
        Visitor sian = waymark.visitor(WHO).open("progress/prior-learning");
        sian.field("Topic of your pathway").selectOption(TITLE);
        sian.page()
                .getByLabel("What did you learn, and what shows it?")
                .fill("A course of two days, with a project. The report shows it.");
        sian.field("Where did you learn it?").fill("County leadership course");
        sian.enterDay("Finished on", waymark.today().minusYears(1));
        sian.button("Send it to your provider").click();
        sian.sees("Waits for a decision");

        Visitor helen = waymark.visitor(Persona.HELEN).open("provider/prior-learning");
        helen.link(WHO.fullName() + ": " + TITLE).click();
        helen.page().getByLabel("Why?").fill("Your report covers all that we teach.");
        helen.button("Approve").click();
        helen.sees("is told, and reads why");
        assertThat(topics(waymark)).contains(TOPIC);

        sian.page().setViewportSize(360, 800);
        sian.open("progress/prior-learning").sees("Your report covers all that we teach.");
        sian.button("See what it would change").click();
        sian.sees("Goes out");
        sian.scrollsDownOnly();
        sian.button("Change my pathway so").click();
        sian.sees("Your pathway has changed");
        assertThat(topics(waymark)).doesNotContain(TOPIC);
    }

    private static List<String> topics(WholeSystem waymark) {
        return waymark.api(WHO)
                .get("/participants/" + WHO.participantId() + "/pathway")
                .get("steps")
                .valueStream()
                .map(step -> step.get("topicId").asString())
                .toList();
    }
}
