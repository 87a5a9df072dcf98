package org.waymark.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.ui.fake.FakeAssignments;

class OfficeWorkTest extends BrowserTest {

    @Autowired
    private FakeAssignments assignments;

    @Test
    void a_filter_chosen_by_keyboard_goes_to_the_address_and_keeps_the_focus() {
        Page page = signedIn(window(), "grace.liu");
        Browsing.visit(page, "provider/people");
        page.focus("#filter-state");
        page.keyboard().type("Behind");
        assertThat(page.locator(".list-filters [role=status]")).hasText("3 of 12 people");
        assertThat(page).hasURL(Pattern.compile("state=behind$"));
        assertThat(page.locator("#filter-state")).isFocused();
        page.goBack();
        assertThat(page.locator("#filter-state")).hasValue("");
    }

    @Test
    void a_session_on_the_first_page_leads_to_its_row() {
        Page page = signedIn(window(), "grace.liu");
        page.locator("a[href*='provider/sessions?'][href*='#']").first().click();
        assertThat(page.locator("tr:focus")).containsText("Curriculum sequencing");
    }

    @Test
    void a_double_click_makes_one_assignment() {
        Page page = signedIn(window(), "david.hurst");
        Browsing.visit(page, "assign/check?person=orla.keane&offer=offer-senior&minutes=150");
        page.getByText("Confirm the assignment").dblclick();
        assertThat(page.locator("h1")).hasText("NPQSL is proposed to Orla Keane");
        assertThat(assignments.keysSent().stream().distinct()).hasSize(1);
        Browsing.visit(page, "assignments");
        assertThat(page.locator("tr:has-text('Orla Keane')")).hasCount(1);
    }

    @Test
    void an_error_in_the_summary_leads_to_its_field() {
        Page page = signedIn(window(), "david.hurst");
        Browsing.visit(page, "trust/schools/larkfield/entries/new");
        page.getByText("Save").click();
        assertThat(page.locator(".error-summary")).isFocused();
        page.getByText("Give a first day").first().click();
        assertThat(page.locator("#entry-from input")).isFocused();
    }

    @Test
    void the_drawing_of_statements_leads_to_rows_topics_and_lessons() {
        Page page = signedIn(window(), "sam.adeyemi");
        page.locator(".statement-graph a.node").first().press("Enter");
        assertThat(page.locator("tr:focus")).containsText("Pupils learn what is expected");
        page.locator(".statement-graph a.topic").first().press("Enter");
        assertThat(page.locator("h1")).hasText("School culture");
        // The address follows the page a moment later; going back before that would leave the catalogue.
        assertThat(page).hasURL(Pattern.compile("catalogue/topics/school-culture$"));
        page.goBack();
        page.locator(".statement-graph a.variant").first().press("Enter");
        assertThat(page).hasURL(Pattern.compile("catalogue/topics/school-culture/school-culture.primary$"));
    }
}
