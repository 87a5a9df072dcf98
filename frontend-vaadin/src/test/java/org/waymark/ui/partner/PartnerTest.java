package org.waymark.ui.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakePartnerRecords;
import org.waymark.ui.fake.ViewTest;

@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class PartnerTest extends ViewTest {

    private static final String RECORD = "delivery-partners/partner-quay";

    @Autowired
    private FakePartnerRecords records;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    private void type(String id, String text) {
        byId(id, Input.class).setValue(text);
    }

    @Test
    void a_provider_says_what_a_partner_does_and_whom_to_ask() {
        open("delivery-partners");
        assertThat(text()).contains("Quay Teaching School Hub", "Nobody named yet", "None given");
        open(RECORD + "/description");
        byId("partner-description", TextArea.class).setValue("Runs two cohorts");
        press("Save");
        assertThat(text()).contains("What it does is saved", "Runs two cohorts");

        open(RECORD + "/contact");
        type("contact-name", "Una Reed");
        type("contact-email", "una@waymark.example");
        press("Save");
        assertThat(text()).contains("The contact is saved", "Una Reed", "Not given");
        open("delivery-partners");
        assertThat(text()).contains("Una Reed", "una@waymark.example");
    }

    @Test
    void says_what_is_wrong_with_a_contact() {
        open(RECORD + "/contact");
        type("contact-email", "nobody");
        type("contact-phone", "call me");
        press("Save");
        assertThat(text())
                .contains(
                        "Give the name of whom to ask",
                        "Give an email address such as name@example.org",
                        "Give a phone number such as 01632 960 001");
    }

    @Test
    void a_partner_comes_to_its_own_record_and_corrects_contact_and_sites() {
        signIn(Role.PARTNER);
        open("delivery-partners");
        assertThat(text()).contains("What your provider keeps of you", "No site is named yet");
        assertThat(every(Anchor.class).stream().map(Anchor::getHref)).noneMatch(href -> href.endsWith("/description"));

        open(RECORD + "/sites/new");
        press("Save");
        assertThat(text()).contains("Give the site a name", "Give the address or the postcode of the site");
        type("site-name", "Annex");
        type("site-address", "1 High Street");
        press("Save");
        assertThat(text()).contains("The site is saved", "Annex", "1 High Street", "The partner’s own");
    }

    @Test
    void a_hub_of_the_provider_is_a_site_and_is_removed_again() {
        open(RECORD + "/sites/new");
        byId("site-place", Choice.class).setValue("hub-millbridge");
        press("Save");
        assertThat(text()).contains("Northway Hub, Millbridge", "A hub of the provider");

        String site = every(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("/sites/") && !href.endsWith("/new"))
                .findFirst()
                .orElseThrow();
        open(site);
        press("Remove this site");
        assertThat(text()).contains("The site is removed", "No site is named yet");
    }

    @Test
    void what_was_typed_stays_when_somebody_else_was_quicker() {
        open(RECORD + "/contact");
        type("contact-name", "Una Reed");
        type("contact-email", "una@waymark.example");
        records.changeMeanwhile();
        press("Save");
        assertThat(text()).contains("The record changed meanwhile");
        press("Save");
        assertThat(text()).contains("The contact is saved", "Una Reed");
    }
}
