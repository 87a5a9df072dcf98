package org.waymark.ui.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Tick;
import org.waymark.ui.fake.FakeAmendments;
import org.waymark.ui.fake.FakeTypicalParticipants;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class OfferingTest extends ViewTest {

    @Autowired
    private FakeWorld world;

    @Autowired
    private FakeAmendments amendments;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @Test
    void a_new_offer_needs_a_name_and_a_first_day_and_is_then_a_draft() {
        open(OfferPage.START + "/new");
        press("Make the draft");
        assertThat(text()).contains("Give the cohort a name", "Give the first day");
        draft("Spring 2027");
        assertThat(text()).contains("Spring 2027", "Draft", "What is missing", "Check and publish");
    }

    @Test
    void an_offer_is_given_to_a_delivery_partner_and_taken_back() {
        String offer = draft("Quay");
        open(offer + "/about");
        byId("partner", Choice.class).setValue("partner-quay");
        press("Save");
        open(offer + "/about");
        assertThat(byId("partner", Choice.class).getValue()).isEqualTo("partner-quay");
        byId("partner", Choice.class).setValue("");
        press("Save");
        open(offer + "/about");
        assertThat(byId("partner", Choice.class).getValue()).isEmpty();
    }

    @Test
    void rules_are_tried_out_as_they_are_changed_and_an_online_equivalent_solves_what_they_break() {
        String offer = draft("Forty");
        open(offer + "/rules");
        await("All 2 typical participants could finish.");
        byId("maxSelfStudyPercent", Input.class).setValue("40");
        await("1 of 2 typical participants could finish.");
        assertThat(text()).contains("What these rules come to", "2 of 2 to 1 of 2", "These people cannot:");
        assertThat(text())
                .contains("The offer allows at most 40 per cent of the time as self-study.")
                .contains("An online equivalent of each session in person: they finish by 18 June 2027.");
        press("Add online equivalents of sessions in person");
        assertThat(text()).contains("Online sessions added");
        await("All 2 typical participants could finish.");
        press("Save");
        assertThat(address()).isEqualTo(offer);
        assertThat(text()).contains("At most 40% self-study");
    }

    @Test
    void a_least_share_of_live_time_is_kept_as_a_rule_and_what_would_help_is_told() {
        String offer = draft("Live");
        open(offer + "/rules");
        await("33% live in all");
        byId("minLivePercent", Input.class).setValue("101");
        press("Save");
        assertThat(text()).contains("A share is 0 to 100 per cent");
        byId("minLivePercent", Input.class).setValue("60");
        await("To ask for at most 32% live.");
        press("Save");
        assertThat(text()).contains("at least 0% in person and 60% live");
    }

    @Test
    void a_share_that_is_none_is_told_at_its_field() {
        open(draft("Wrong") + "/rules");
        byId("maxSelfStudyPercent", Input.class).setValue("most");
        press("Save");
        assertThat(text()).contains("Give a share from 0 to 100");
    }

    @Test
    void weights_of_engagement_must_add_up_and_what_is_asked_shows_who_has_too_little() {
        String offer = draft("Weighed");
        open(offer + "/rules");
        byId("weightOfLive", Input.class).setValue("40");
        press("Save");
        assertThat(text()).contains("The four weights add up to 115: change them to add up to 100");
        byId("weightOfCoaching", Input.class).setValue("10");
        await("96% engagement");
        byId("engagementPercent", Input.class).setValue("97");
        await("Too little: 100%");
        press("Save");
        assertThat(text()).contains("At least 97%; sessions weigh 40%, self-study 25%, coaching 10%, practice 25%");
    }

    @Test
    void coaching_is_said_by_its_form_and_stands_beside_other_offers() {
        String offer = draft("Coached");
        open(offer + "/about");
        byId("coachingOneToOne", Input.class).setValue("many");
        press("Save");
        assertThat(text()).contains("Give the hours as a number, such as 6");
        byId("coachingOneToOne", Input.class).setValue("1.5");
        byId("coachingInGroup", Input.class).setValue("0");
        byId("coachingTakesTime", Checkbox.class).setValue(true);
        press("Save");
        assertThat(text()).contains("1 hour 30 minutes one to one; time is kept free for it");
        open(CompareView.PLACE + "?one=template&other=" + offer.substring(OfferPage.START.length() + 1));
        assertThat(text()).contains("3 hours one to one and 6 hours in a group", "1 hour 30 minutes one to one");
    }

    @Test
    void what_was_entered_stays_when_somebody_was_faster() {
        String offer = draft("Stale");
        open(offer + "/about");
        byId("title", Input.class).setValue("Leading a school");
        world.touch("offer/" + offer.substring(OfferPage.START.length() + 1));
        press("Save");
        assertThat(text()).contains("This offer changed meanwhile");
        press("Save");
        assertThat(text()).contains("Leading a school");
    }

    @Test
    void a_module_can_be_left_out() {
        String offer = draft("Fewer");
        open(offer + "/modules");
        assertThat(text()).contains("No online one");
        every(Tick.class).getFirst().setValue(false);
        press("Save");
        assertThat(text()).contains("20, and 1 left out");
    }

    @Test
    void publishing_shows_all_answers_first_and_closing_can_be_undone() {
        String offer = draft("Published");
        open(offer + "/publish");
        assertThat(text()).contains("Check your answers", "Published", "What happens then");
        press("Publish the offer");
        assertThat(text()).contains("It is open");
        open(offer);
        press("Close to new people");
        assertThat(text()).contains("Nobody new can be put on it.", "Check and open again");
        press("Undo: open it again");
        assertThat(text()).contains("Open again", "Close to new people");
    }

    @Test
    void a_draft_is_deleted_once_it_is_confirmed() {
        String offer = draft("Gone");
        press("Delete this draft");
        assertThat(text()).contains("It cannot be brought back.");
        press("Yes, delete it");
        assertThat(address()).isEqualTo(OfferPage.START);
        assertThat(text()).doesNotContain("Gone");
        assertThat(offer).isNotBlank();
    }

    @Test
    void two_offers_stand_beside_each_other_with_what_they_come_to() {
        open(CompareView.PLACE + "?one=template&other=offer-senior");
        assertThat(text())
                .contains("At two hubs", "Autumn 2026", "What they come to for typical participants")
                .contains("3 h 8 min a week, 7 days out, 39% self-study, 21% in person, 33% live in all");
    }

    @Test
    void a_typical_participant_is_added_changed_removed_and_brought_back() {
        open(OwnPeopleView.PLACE);
        assertThat(text()).contains("Deputy on two sites", "1 h 30 min of it for a second qualification");
        open(OwnPeopleView.PLACE + "?add=yes");
        press("Save");
        assertThat(text())
                .contains("Give the hours as a number, such as 3", "Give whole kilometres, from 0 to 300")
                .contains("Give them a name, such as “Deputy on two sites”");
        byId("name", Input.class).setValue("New head");
        byId("hours", Input.class).setValue("3");
        byId("another", Input.class).setValue("2.75");
        byId("kilometres", Input.class).setValue("20");
        press("Save");
        assertThat(text()).contains("Leave at least half an hour a week for this qualification");
        byId("another", Input.class).setValue("1.5");
        press("Save");
        assertThat(address()).isEqualTo(OwnPeopleView.PLACE);
        assertThat(text()).contains("New head", "20 km");

        open(OwnPeopleView.PLACE + "?change=New%20head");
        byId("kilometres", Input.class).setValue("25");
        press("Save");
        assertThat(text()).contains("25 km").doesNotContain("20 km");
        remove("New head");
        assertThat(text()).contains("“New head” is no longer tried out.").doesNotContain("25 km");
        press("Undo: bring them back");
        assertThat(text()).contains("New head", "25 km").doesNotContain("is no longer tried out");
        remove("New head");
    }

    @Test
    void who_was_entered_stays_when_somebody_changed_the_others() {
        open(OwnPeopleView.PLACE + "?change=Deputy%20on%20two%20sites");
        byId("kilometres", Input.class).setValue("36");
        world.touch(FakeTypicalParticipants.VERSION);
        press("Save");
        assertThat(text()).contains("They changed meanwhile");
        press("Save");
        assertThat(text()).contains("36 km");
    }

    @Test
    void an_amendment_shows_what_it_means_for_each_person_before_it_holds() {
        open(OfferPage.START + "/offer-senior/amendment");
        press("Begin an amendment");
        assertThat(text()).contains("What it means for people");
        open(OfferPage.START + "/offer-senior/amendment?people=yes");
        assertThat(text())
                .contains("Amira Khan", "3 steps")
                .contains("No pathway under these rules", "They keep the one they have.");
        press("Make it hold");
        assertThat(text()).contains("Make this amendment hold?", "No session within four weeks moves");
    }

    private void remove(String name) {
        test(every(NativeButton.class).stream()
                        .filter(one ->
                                ("Remove " + name).equals(one.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void an_undo_that_stopped_half_way_can_be_asked_for_again() {
        amendments.undoStopped(true);
        open(OfferPage.START + "/offer-senior/amendment");
        assertThat(text()).contains("Make it hold", "Undo the last amendment");
        amendments.undoStopped(false);
        open(OfferPage.START + "/offer-senior/amendment");
        assertThat(text()).doesNotContain("Undo the last amendment");
    }

    /** Yields its address. */
    private String draft(String cohort) {
        open(OfferPage.START + "/new");
        byId("cohort", Input.class).setValue(cohort);
        byId("starts", DateField.class).setValue(LocalDate.of(2027, 1, 11));
        press("Make the draft");
        assertThat(address()).startsWith(OfferPage.START + "/made-");
        return address();
    }
}
