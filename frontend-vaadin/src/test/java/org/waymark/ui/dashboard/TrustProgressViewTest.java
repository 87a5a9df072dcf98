package org.waymark.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.fake.ViewTest;

class TrustProgressViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void says_how_all_stand_and_whom_to_look_at_with_the_reason() {
        open("trust/progress");
        assertThat(text())
                .contains("12 people on a qualification: 3 behind, 2 yet to begin, 1 complete.")
                .contains("2 people have a proposal and no place yet.")
                .contains("Ruth Penhale", "A step was due on 9 November.");
        assertThat(links()).contains("trust/people/ruth.penhale");
    }

    @Test
    void draws_each_qualification_with_the_table_behind_it() {
        open("trust/progress");
        List<String> drawn = every(Drawing.class).stream()
                .map(drawing -> drawing.getElement().getProperty("innerHTML"))
                .toList();
        assertThat(drawn).anyMatch(svg -> svg.contains("part behind") && svg.contains("NPQSL"));
        assertThat(drawn).anyMatch(svg -> svg.contains("hours-due") && svg.contains("Today"));
        assertThat(text()).contains("How is each qualification going?", "The same week by week, as a table");
        assertThat(links()).contains("trust/progress?qualification=NPQH");
    }

    @Test
    void keeps_the_school_in_the_address_and_leads_to_its_people() {
        open("trust/progress?school=larkfield");
        assertThat(text()).contains("2 people on a qualification").doesNotContain("Esther Boateng");
        assertThat(links()).contains("trust?qualification=NPQSL&school=Larkfield%20School");
    }

    @Test
    void says_what_to_do_where_nobody_is_on_anything() {
        open("trust/progress?school=nowhere");
        assertThat(text()).contains("Nobody here is on a qualification.");
        assertThat(links()).contains("assign/many", "trust/progress");
    }

    @Test
    void lists_all_who_should_be_looked_at_in_pages_and_by_reason() {
        open("trust/progress/people");
        assertThat(text())
                .contains("2 people on this page, and more on the next")
                .contains("Ruth Penhale");
        assertThat(links()).contains("trust/progress/people?from=1");
        open("trust/progress/people?from=1");
        assertThat(text()).contains("Esther Boateng").doesNotContain("Ruth Penhale");
        open("trust/progress/people?reason=behind-planned-hours");
        assertThat(text()).contains("1 person").contains("0 hours done of the 14.5 planned by now.");
        open("trust/progress/people?reason=proposal-unanswered");
        assertThat(text()).contains("Nobody fits this.");
    }

    @Test
    void offers_files_to_keep_and_files_to_share() {
        open("trust/progress");
        assertThat(every(FileLink.class))
                .extracting(link -> link.getElement().getAttribute("download"))
                .containsExactly(
                        "waymark-progress.csv",
                        "waymark-progress.xlsx",
                        "waymark-progress-to-share.csv",
                        "waymark-progress-to-share.xlsx");
    }

    @Test
    void is_not_there_for_a_participant() {
        signIn(Role.PARTICIPANT);
        open("trust/progress");
        assertThat(text()).contains("There is no page here");
    }

    private List<String> links() {
        return every(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
