package org.waymark.ui.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class ReportsViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.AUTHOR;
    }

    @Test
    void what_waits_is_answered_and_leads_to_its_lesson() {
        open("catalogue/reports");
        assertThat(text()).containsSubsequence("1 report to answer", "It does not fit", "Answered", "Corrected.");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("catalogue/topics/behaviour-systems/behaviour-systems.ap-send");
        press("Answer");
        assertThat(text()).contains("Say what came of it, then answer again.");
        test(every(TextArea.class).getFirst()).setValue("There is a version without corridors now.");
        press("Answer");
        assertThat(text())
                .contains("Whoever reported it has a notice.", "Nothing waits", "a version without corridors");
    }
}
