package org.waymark.ui.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class AuditViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.DATA_PROTECTION_OFFICER;
    }

    @Test
    void says_in_words_who_did_what_to_whom_and_what_came_of_it() {
        open("data-protection/audit");
        assertThat(text())
                .contains(
                        "Fri 20 Nov 2026, 12:00",
                        "Grace Liu",
                        "Provider",
                        "Looked at participants, pathway",
                        "Tom Okafor",
                        "Done",
                        "Changed participants, pathway, choices",
                        "Not possible",
                        "Not signed in",
                        "Refused");
    }

    @Test
    void shows_what_concerns_one_person() {
        open("data-protection/audit?id=tom.okafor");
        assertThat(text()).contains("1 entry", "Grace Liu").doesNotContain("Amira Khan");
    }

    @Test
    void says_that_there_is_no_such_entry_and_leads_back() {
        open("data-protection/audit?id=nobody-at-all");
        assertThat(text()).contains("There is no such entry", "Show all entries");
    }

    @Test
    void checks_the_log_and_says_what_was_found() {
        open("data-protection/audit");
        press("Check that nothing was altered");
        assertThat(address()).startsWith("data-protection/audit/check/job-");
        open("data-protection/audit/check/audit-done");
        assertThat(text()).contains("Nothing was altered", "1,204");
    }
}
