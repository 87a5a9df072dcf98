package org.waymark.ui.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of README and guides from the whole system. Its name keeps it out of the tests: whoever wants new
 * pictures asks for it, as docs/development/building.md says.
 */
@OnWholeSystem
class Pictures {

    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void home(WholeSystem waymark) {
        take(waymark.visitor(Persona.AMARA), "home", 880);
    }

    @Test
    void pathway(WholeSystem waymark) {
        take(waymark.visitor(Persona.TOM).open("pathway"), "pathway", 1000);
    }

    @Test
    void lesson(WholeSystem waymark) {
        Visitor priya = waymark.visitor(Persona.PRIYA);
        Lesson.openFirst(priya);
        take(priya, "lesson", 1000);
    }

    @Test
    void what_if(WholeSystem waymark) {
        Visitor tom = waymark.visitor(Persona.TOM).open("pathway/change");
        tom.field("Hours a week").fill("6");
        tom.field("Hours a week").blur();
        tom.sees("You would finish on");
        take(tom, "what-if", 1000);
    }

    @Test
    void assign(WholeSystem waymark) {
        Visitor marcus = waymark.visitor(Persona.MARCUS).open("assign");
        Assigning.upToThePreview(marcus, "Irena Novakova", "Senior leadership");
        take(marcus, "assign", 1000);
    }

    @Test
    void coverage(WholeSystem waymark) {
        take(waymark.visitor(Persona.NOOR).open("catalogue/coverage"), "coverage", 1000);
    }

    @Test
    void offer(WholeSystem waymark) {
        Visitor helen = waymark.visitor(Persona.HELEN);
        OfferJourneyTest.forty(waymark, helen);
        helen.field("Most self-study, per cent").scrollIntoViewIfNeeded();
        take(helen, "offer-stuck", 2000);
        OfferJourneyTest.addOnline(helen);
        helen.sees("could finish. They are invented");
        take(helen, "offer-solved", 2000);
    }

    @Test
    void hub_day(WholeSystem waymark) {
        Visitor helen = waymark.visitor(Persona.HELEN);
        HubDayJourneyTest.cancel(helen, HubDay.make(waymark));
        helen.sees("Nothing has changed yet");
        take(helen, "hub-day", 1000);
    }

    @Test
    void register(WholeSystem waymark) {
        Visitor fola = waymark.visitor(Persona.FOLA);
        fola.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Take the register|marked")))
                .first()
                .click();
        fola.sees("The rest were present");
        take(fola, "register", 760);
    }

    private static void take(Visitor visitor, String name, int height) {
        visitor.page().evaluate("document.fonts.ready");
        visitor.page().setViewportSize(1280, height);
        visitor.page()
                .addStyleTag(new Page.AddStyleTagOptions()
                        .setContent(".v-loading-indicator { visibility: hidden !important }"));
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
