package org.waymark.ui.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class ItemsViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.AUTHOR;
    }

    @Test
    void shows_what_answers_say_of_each_question_and_what_to_look_at() {
        open("catalogue/items");
        assertThat(text())
                .contains(
                        "3 of 3 answered questions",
                        "Answers were read on 23 November 2026. 374 questions had no answer yet.",
                        "−0.5, give or take 0.8",
                        "1.9, give or take 0.3",
                        "22 %",
                        "Those who know more are wrong more often",
                        "Lesson behaviour-systems.ap-send",
                        "Too few",
                        "Download as CSV");
    }

    @Test
    void leaves_only_those_to_look_at() {
        open("catalogue/items?look=any");
        assertThat(text())
                .contains("1 of 3 answered questions", "What comes first?")
                .doesNotContain("Which rule");
        open("catalogue/items?look=nearly-all-wrong");
        assertThat(text()).contains("No question needs such a look.");
    }

    @Test
    void shows_one_question_with_its_options_and_what_could_be_done() {
        open("catalogue/items?look=any&question=imp-explore-1");
        assertThat(text())
                .contains(
                        "Looking at what pupils do",
                        "88 %",
                        "See whether that option is right as well",
                        "Short checks take it to be as hard as the answers say.")
                .doesNotContain("Which rule");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("catalogue/items?look=any");
        open("catalogue/items?look=any");
        assertThat(text()).contains("1 of 3 answered questions");
    }

    @Test
    void leads_to_the_lesson_and_says_where_answers_are_too_few() {
        open("catalogue/items?question=behaviour-systems.ap-send/b1");
        assertThat(text()).contains("until 30 people have answered it");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("catalogue/topics/behaviour-systems/behaviour-systems.ap-send");
        open("catalogue/items?question=imp-deliver-2");
        assertThat(text()).contains("Fewer than 10 people have answered it");
    }
}
