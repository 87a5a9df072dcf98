package org.waymark.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class TrustViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void puts_those_who_need_attention_before_the_schools() {
        open("trust");
        assertThat(text()).contains("3 behind, 2 yet to begin");
        assertThat(text().indexOf("Who needs attention first?"))
                .isLessThan(text().indexOf("People at Eastmoor All-through School"));
    }

    @Test
    void shows_hours_done_of_planned_and_the_finish() {
        open("trust?school=Larkfield+School");
        assertThat(text()).contains("2 of 12 people", "6 h 15 min of 69 h", "7 May 2027");
    }

    @Test
    void keeps_people_and_filters_of_one_qualification() {
        open("trust?qualification=NPQH");
        assertThat(text()).contains("Finn Gallagher").doesNotContain("Amira Khan");
    }

    @Test
    void leads_to_pathways_and_to_the_schools_calendars() {
        open("trust/schools");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("trust/schools/larkfield");
        assertThat(text()).contains("Alternative provision", "Mainstream, rural");
    }

    @Test
    void is_not_there_for_a_participant() {
        signIn(Role.PARTICIPANT);
        open("trust");
        assertThat(text()).contains("There is no page here");
    }
}
