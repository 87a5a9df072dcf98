package org.waymark.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A workplace task, on a phone-sized screen throughout. */
@OnWholeSystem
class ApplicationJourneyTest {

    private static final int NARROW = 360;

    @Test
    void a_participant_does_a_task_step_by_step_and_a_manager_confirms_it_through_a_link(WholeSystem waymark) {
        String module = Lesson.firstWithSteps(waymark.api(Persona.SIAN), Persona.SIAN);
        Visitor sian = onAPhone(waymark.visitor(Persona.SIAN)).open("learn/" + module);
        sian.link("Steps, evidence and who confirms it").click();
        sian.sees("Step by step");
        sian.page().getByRole(AriaRole.CHECKBOX).first().check();
        sian.sees("1 of ");
        sian.field("What happened?").fill("We agreed with all staff on one signal.");
        sian.button("Add this text").click();
        sian.sees("Added on ");
        sian.field("Their name").fill("Joan Manager");
        sian.field("Their email address").fill("joan@school.example");
        sian.button("Send them the link").click();
        sian.sees("The link is on its way");
        staysNarrow(sian);

        Visitor joan = onAPhone(waymark.visitor());
        followMail(joan);
        joan.sees("Sian Pugh asks you to confirm");
        joan.sees("We agreed with all staff on one signal.");
        staysNarrow(joan);
        String link = joan.place();
        joan.button("Yes, this was done").click();
        joan.sees("This task is confirmed");
        joan.open(link.substring(1)).sees("Joan Manager answered on");
        joan.doesNotSee("We agreed with all staff on one signal.");

        sian.open("task/" + module).sees("Verified by Joan Manager on ");
        sian.link("Your portfolio").click();
        sian.seesHeading("Portfolio");
        sian.sees("Verified by Joan Manager on ");
        staysNarrow(sian);
    }

    private static Visitor onAPhone(Visitor visitor) {
        visitor.page().setViewportSize(NARROW, 740);
        return visitor;
    }

    private static void staysNarrow(Visitor visitor) {
        Object width = visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat((int) width).isLessThanOrEqualTo(NARROW);
    }

    /** Where the mail leads. */
    private static void followMail(Visitor visitor) {
        visitor.open("outbox");
        visitor.main()
                .locator(".mail")
                .filter(new Locator.FilterOptions().setHasText("To joan@school.example"))
                .first()
                .locator("a")
                .click();
        visitor.seesHeading("Confirm a task");
    }
}
