package org.waymark.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.fake.ViewTest;

class CohortHealthViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    private List<String> links() {
        return every(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    @Test
    void says_how_cohorts_are_doing_and_whom_to_look_at_with_the_reason() {
        open("provider/health");
        assertThat(text())
                .contains("2 cohorts with 24 people in training. 10 people have a reason to look.")
                .contains("Ruth Penhale", "A step was due on 9 November.", "See all 10 people");
        assertThat(links())
                .contains(
                        "provider/people/ruth.penhale",
                        "provider/health/people",
                        "provider/people?offer=offer-senior&state=behind");
    }

    @Test
    void answers_each_question_with_figures_and_how_they_are_counted() {
        open("provider/health");
        assertThat(text())
                .contains("Where are seats free?", "Northway Hub, Millbridge", "Live online")
                .contains("80%, 32 of 40 marks", "Asks for 75%: 2 people below", "Asks for no share")
                .contains("By who runs the cohort", "Millbridge Hub")
                .contains(
                        "what people say of their own time is for them alone",
                        "200 h",
                        "150 h",
                        "75%",
                        "Nothing due yet")
                .contains("1 session was cancelled. Of those who had a seat, 11 people found another, 1 person has"
                        + " still to answer, and 2 people are without a place.");
    }

    @Test
    void says_what_people_say_where_enough_have() {
        open("provider/health");
        assertThat(text())
                .contains("School culture", "4.2 of 5, 14 people", "Too few answers", "More time to talk, please.")
                .contains("1 session is still open; about 2 sessions too few answered.");
        open("provider/health?offer=offer-teaching");
        assertThat(text()).contains("No session has enough answers yet.");
    }

    @Test
    void draws_each_with_the_table_behind_it() {
        open("provider/health");
        assertThat(every(Drawing.class).stream()
                        .map(drawing -> drawing.getElement().getProperty("innerHTML")))
                .anyMatch(svg -> svg.contains("part behind") && svg.contains("NPQSL, Autumn 2026"))
                .anyMatch(svg -> svg.contains("Northway Hub, Millbridge") && svg.contains(">50<"));
    }

    @Test
    void keeps_what_is_chosen_in_the_address_and_says_what_is_not_there() {
        open("provider/health?offer=offer-teaching");
        assertThat(text())
                .contains("1 cohort with 4 people in training. There is no reason to look at anybody.")
                .contains("No session is to come.", "No session has been held yet.", "No session was cancelled.")
                .contains("Nobody here has a pathway with hours yet.");
        open("provider/health?offer=nothing");
        assertThat(text()).contains("No cohort fits these choices.");
        assertThat(links()).contains("provider/health");
    }

    @Test
    void lists_everybody_who_falls_behind_in_pages() {
        open("provider/health/people?offer=offer-senior");
        assertThat(text()).contains("Ruth Penhale");
        assertThat(links())
                .contains("provider/health/people?offer=offer-senior&from=1", "provider/health?offer=offer-senior");
        open("provider/health/people?offer=offer-senior&from=1");
        assertThat(text()).contains("Ben Ashworth").doesNotContain("Ruth Penhale");
        open("provider/health/people?offer=offer-teaching");
        assertThat(text()).contains("Nobody has a reason to be looked at.");
    }

    @Test
    void those_who_are_behind_are_written_to_unless_others_would_read_it_too() {
        open("provider/health/people?offer=offer-senior");
        assertThat(links()).contains("messages/write?offer=offer-senior&state=behind");
        open("provider/health/people?offer=offer-senior&place=online");
        assertThat(links()).noneMatch(link -> link.startsWith("messages/write"));
    }

    @Test
    void lists_attendance_and_cancellations_session_by_session() {
        open("provider/health/sessions?which=held&offer=offer-senior");
        assertThat(text()).contains("Behaviour systems", "83%, 15 of 18 marks", "Open the register");
        assertThat(links())
                .contains(
                        "provider/sessions/register?offer=offer-senior&id=session-1",
                        "provider/health?offer=offer-senior");
        open("provider/health/sessions?which=cancelled");
        assertThat(text()).contains("The hall is flooded", "20 of 24");
        open("provider/health/sessions?which=to-come");
        assertThat(text()).contains("There is no such session.");
    }

    @Test
    void offers_each_table_as_a_file() {
        open("provider/health");
        assertThat(every(FileLink.class))
                .extracting(link -> link.getElement().getAttribute("download"))
                .contains(
                        "waymark-health-cohorts.csv",
                        "waymark-health-sessions.xlsx",
                        "waymark-health-people.csv",
                        "waymark-inspection-pack.zip");
    }

    @Test
    void is_there_for_a_partner_who_takes_no_registers_and_for_no_trust_lead() {
        signIn(Role.PARTNER);
        open("provider/health/sessions?which=held");
        assertThat(text()).contains("With the provider").doesNotContain("Open the register");
        signIn(Role.TRUST_LEAD);
        open("provider/health");
        assertThat(text()).contains("There is no page here");
    }

    @Test
    void a_partner_has_no_inspection_pack() {
        signIn(Role.PARTNER);
        open("provider/health");
        assertThat(text()).contains("How are people doing?").doesNotContain("inspection");
    }
}
