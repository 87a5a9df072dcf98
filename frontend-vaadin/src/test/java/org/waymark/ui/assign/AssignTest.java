package org.waymark.ui.assign;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakeAssignments;
import org.waymark.ui.fake.ViewTest;

class AssignTest extends ViewTest {

    private static final String KIT = "?person=kit.marlowe&offer=offer-senior&minutes=150";

    @Autowired
    private FakeAssignments assignments;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void shows_people_with_what_they_are_on_those_who_are_free_first() {
        open("assign");
        assertThat(text().indexOf("Orla Keane")).isLessThan(text().indexOf("Amira Khan"));
        assertThat(text()).contains("NPQSL", "Nothing");
    }

    @Test
    void finds_people_by_name_or_job() {
        open("assign?name=sixth");
        assertThat(text()).contains("1 of 16 people", "Orla Keane").doesNotContain("Kit Marlowe");
    }

    @Test
    void a_page_that_lacks_a_decision_leads_back_to_it() {
        open("assign/check?person=kit.marlowe");
        assertThat(address()).isEqualTo("assign/offer?person=kit.marlowe");
    }

    @Test
    void warns_where_the_person_is_on_a_qualification_already() {
        open("assign/offer?person=amira.khan");
        assertThat(text()).contains("Amira Khan is on, or has completed, NPQSL", "On it already");
    }

    @Test
    void refuses_hours_and_dates_that_make_no_sense_with_a_summary() {
        open("assign/hours" + KIT);
        byId("hours", Input.class).setValue("0");
        byId("finish-by", DateField.class).setValue(LocalDate.of(2020, 1, 1));
        press("See the pathway");
        assertThat(text()).contains("There is a problem", "Give at least half an hour a week", "Give a day to come");
        byId("hours", Input.class).setValue("400");
        press("See the pathway");
        assertThat(text()).contains("give 20 or fewer");
        assertThat(address()).startsWith("assign/hours");
    }

    @Test
    void carries_hours_and_date_in_the_address() {
        open("assign/hours" + KIT);
        byId("hours", Input.class).setValue("3.5");
        byId("finish-by", DateField.class).setValue(LocalDate.of(2027, 12, 17));
        press("See the pathway");
        assertThat(address()).contains("assign/preview", "minutes=210", "by=2027-12-17", "person=kit.marlowe");
    }

    @Test
    void previews_finish_hours_and_days_out_of_school() {
        open("assign/preview" + KIT);
        assertThat(text()).contains("7 May 2027", "69 hours in 24 modules", "6 days", "Go on with this pathway");
    }

    @Test
    void says_why_there_is_no_pathway_and_what_would_work() {
        open("assign/preview" + KIT + "&by=2026-12-20");
        assertThat(text())
                .contains("There is no such pathway", "too few hours before 20 December 2026", "What would work");
        assertThat(text()).doesNotContain("Go on with this pathway");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("minutes=210") && !href.contains("by="));
    }

    @Test
    void shows_why_again_instead_of_confirming_what_is_impossible() {
        open("assign/check" + KIT + "&by=2026-12-20");
        assertThat(address()).startsWith("assign/preview");
    }

    @Test
    void confirms_once_and_can_be_taken_back() {
        open("assign/check?person=lena.fischer&offer=offer-senior&minutes=150");
        assertThat(text()).contains("Lena Fischer, Fernhill Primary School", "2 hours 30 minutes a week");
        press("Confirm the assignment");
        assertThat(address()).startsWith("assign/done?").contains("assignment=lena.fischer");
        assertThat(text()).contains("NPQSL is proposed to Lena Fischer", "Take this assignment back");
        open("assignments?undo=lena.fischer");
        assertThat(text()).contains("Take Lena Fischer off NPQSL?");
        press("Yes, take it back");
        assertThat(text()).contains("Taken back");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).doesNotContain("assignments?undo=lena.fischer");
    }

    @Test
    void puts_somebody_else_on_the_same_offer_with_a_name_alone() {
        open("assign/done?assignment=ruth.penhale&offer=offer-senior&minutes=180");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("assign?offer=offer-senior&minutes=180");
        open("assign?offer=offer-senior&minutes=180");
        assertThat(text()).contains("with 3 hours a week as before");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("assign/preview?offer=offer-senior&person=kit.marlowe&minutes=180")
                .anyMatch(href -> href.contains("assign/offer") && href.contains("amira.khan"));
    }

    @Test
    void the_same_form_sends_the_same_key_and_another_form_another() {
        int before = assignments.keysSent().size();
        open("assign/check?person=ben.ashworth&offer=offer-senior");
        press("Confirm the assignment");
        press("Confirm the assignment");
        assertThat(text()).contains("is on a qualification already");
        open("assign/check?person=ben.ashworth&offer=offer-headship");
        press("Confirm the assignment");
        assertThat(assignments.keysSent().subList(before, before + 3)).satisfies(keys -> {
            assertThat(keys.get(1)).isEqualTo(keys.get(0));
            assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
        });
    }

    @Test
    void offers_no_way_back_once_the_person_has_started() {
        open("assignments?undo=ruth.penhale");
        assertThat(text()).contains("Has started").doesNotContain("Take Ruth Penhale off");
    }
}
