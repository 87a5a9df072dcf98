package org.waymark.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.ui.fake.FakeJobs;

class FollowTest extends BrowserTest {

    private static final Pattern RESULT = Pattern.compile("assign/many/[a-z]+/result$");

    /** As where the upgrade of the connection is refused on the way. */
    private static final String NO_WEB_SOCKETS = """
            window.WebSocket = class {
              constructor() {
                setTimeout(() => {
                  this.onerror?.(new Event("error"));
                  this.onclose?.(new CloseEvent("close", { code: 1006 }));
                });
              }
              close() {}
              send() {}
            };""";

    @Autowired
    private FakeJobs jobs;

    @BeforeEach
    void slowly() {
        jobs.pace(Duration.ofMillis(250));
    }

    @AfterEach
    void goOn() {
        jobs.hold(false);
        jobs.breakStreams(false);
        identity.endSignIns(false);
    }

    @Test
    void progress_comes_by_itself_and_leads_on_to_the_result() {
        Page page = signedIn(window(), "david.hurst");
        jobs.hold(true);
        tryOut(page, "planned");
        assertThat(page.locator("progress")).hasAttribute("value", "8");
        assertThat(page.locator(".advance [role=status]")).hasText("Finding pathways");
        jobs.finish();
        assertThat(page).hasURL(RESULT);
        assertThat(page.locator("h1")).isFocused();
        page.getByText("Person by person").waitFor();
        Browsing.visit(page, "assign/many");
        assertThat(page.locator("h1")).hasText("Assign to many people");
    }

    @Test
    void comes_where_a_proxy_lets_no_web_socket_through() {
        Page page = window();
        page.addInitScript(NO_WEB_SOCKETS);
        signedIn(page, "david.hurst");
        tryOut(page, "draft");
        assertThat(page).hasURL(RESULT);
    }

    @Test
    void can_be_left_and_come_back_to() {
        Page page = signedIn(window(), "david.hurst");
        jobs.hold(true);
        Browsing.visit(page, "assign/many/running/run");
        assertThat(page.locator("progress")).hasAttribute("value", "20");
        page.getByText("Back to all assignments of many").click();
        page.locator("a", new Page.LocatorOptions().setHasText("Being tried out"))
                .click();
        assertThat(page.locator("progress")).hasAttribute("value", "20");
        page.getByText("Stop").click();
        assertThat(page.locator("main")).containsText("The last try was stopped");
    }

    @Test
    void a_broken_connection_is_told_and_mends_itself() {
        Page page = signedIn(window(), "david.hurst");
        jobs.hold(true);
        jobs.breakStreams(true);
        tryOut(page, "draft");
        assertThat(page.locator("main")).containsText("The connection broke");
        jobs.breakStreams(false);
        jobs.finish();
        assertThat(page).hasURL(RESULT);
    }

    @Test
    void a_change_that_helps_is_taken_and_tried_out_at_once() {
        Page page = signedIn(window(), "david.hurst");
        Browsing.visit(page, "assign/many/planned/limits");
        page.fill("#releasedADay", "1");
        page.getByText("Save and try it out").click();
        assertThat(page).hasURL(RESULT);
        assertThat(page.locator(".lead")).containsText("1 person would be left out");
        page.getByText("Take this").click();
        assertThat(page.locator(".lead")).hasText(Pattern.compile("^4 people would get a pathway, 12 people.*"));
    }

    @Test
    void applies_once_more_for_those_it_could_not_be_and_takes_it_all_back() {
        Page page = signedIn(window(), "david.hurst");
        Browsing.visit(page, "assign/many/applied/applied");
        page.getByText("Apply again for 1 person").dblclick();
        assertThat(page.locator("main")).containsText("Proposals are out");
        page.getByText("Take the assignment back").click();
        page.getByText("Yes, take it back").click();
        assertThat(page.locator("h1")).hasText("The assignment is taken back");
    }

    private static void tryOut(Page page, String plan) {
        Browsing.visit(page, "assign/many/" + plan + "/limits");
        page.getByText("Save and try it out").dblclick();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Trying it out|What would come of it"));
    }
}
