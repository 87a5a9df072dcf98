package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What trust leads come for, from end to end: schools are imported, sixty people are uploaded with five faulty rows, who
 * cannot be placed is seen and helped, it is applied, looked at and taken back. Its pictures are those of the guide.
 */
@OnWholeSystem
@Tag("long")
class SixtyPeopleTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int TALLEST = 1600;
    private static final String TITLE = "Senior leaders, spring";
    private static final Locator.WaitForOptions LONG = new Locator.WaitForOptions().setTimeout(180_000);

    @Test
    void sixty_people_from_a_file_to_proposals_and_back(WholeSystem waymark) throws IOException {
        Visitor marcus = waymark.visitor(Persona.MARCUS);
        importSchools(waymark, marcus);
        begin(marcus);
        uploadAndCorrect(marcus);
        limits(marcus);

        int without = leftOut(marcus);
        assertThat(without).isPositive();
        picture(marcus, "many-result");
        openFold(marcus, "Which places could be funded");
        takeWhatHelps(marcus);
        assertThat(leftOut(marcus)).isLessThan(without);
        picture(marcus, "many-helped");

        marcus.link("Go on to check and apply").click();
        marcus.seesHeading("Check your answers");
        picture(marcus, "many-check");
        button(marcus, "Apply: propose it").click();
        marcus.main().getByText("Waits for an answer").first().waitFor(LONG);
        marcus.seesHeading("The assignment is applied");
        String applied = marcus.place().substring(1);
        picture(marcus, "many-applied");

        String out = firstTermWithSomebodyOut(marcus);
        picture(marcus, "many-release");
        OtherTrust.lead(waymark)
                .findsNothingOf(
                        applied,
                        Stream.concat(Stream.of(TITLE), SixtyPeople.names()).toList());

        marcus.open(applied);
        marcus.link("Take the assignment back").click();
        marcus.button("Yes, take it back").click();
        marcus.main().getByText("The assignment is taken back").first().waitFor(LONG);
        picture(marcus, "many-undone");
        marcus.open(out).seesHeading("Release calendar");
        assertThat(isAnybodyOut(marcus)).isFalse();
    }

    private static void importSchools(WholeSystem waymark, Visitor marcus) {
        byte[] example = waymark.api(Persona.MARCUS).file("/school-imports/example");
        marcus.open("trust/schools/import");
        choose(marcus, "edubasealldata.csv", example);
        marcus.main().getByText("The file is imported").first().waitFor(LONG);
        marcus.sees("Saltmarsh Primary School");
        picture(marcus, "many-schools");
    }

    private static void begin(Visitor marcus) {
        marcus.open("assign/many");
        marcus.field("Name").fill(TITLE);
        marcus.button("Begin").click();
        marcus.link("Or upload a file of people").click();
        marcus.seesHeading("Upload a file of people");
    }

    private static void uploadAndCorrect(Visitor marcus) throws IOException {
        choose(marcus, "people.csv", SixtyPeople.file());
        marcus.sees("5 rows need correcting");
        marcus.sees("55 people from the other rows are chosen");
        picture(marcus, "many-file");
        Download rows = marcus.page()
                .waitForDownload(
                        () -> marcus.link("Download the rows to correct (CSV)").click());
        choose(marcus, "corrected.csv", SixtyPeople.corrected(Files.readAllBytes(rows.path())));
        marcus.sees("60 people chosen");
        picture(marcus, "many-corrected");
    }

    private static void limits(Visitor marcus) {
        marcus.link("Go on with these people").click();
        marcus.seesHeading("What, and within which limits?");
        Locator offer = marcus.field("Offer");
        offer.selectOption(offer.locator("option")
                .filter(new Locator.FilterOptions().setHasText("NPQSL"))
                .first()
                .getAttribute("value"));
        marcus.field("How many people can a school spare on one day?").fill("1");
        marcus.field("What a day of cover costs (optional)").fill("210");
        marcus.button("Save and try it out").click();
        awaitResult(marcus);
    }

    private static void takeWhatHelps(Visitor marcus) {
        button(marcus, "Take this").click();
        marcus.page().waitForURL(Pattern.compile(".*/run.*"));
        awaitResult(marcus);
    }

    private static void awaitResult(Visitor marcus) {
        marcus.main().getByText("What would come of it").first().waitFor(LONG);
        marcus.seesHeading("What would come of it");
        marcus.sees("Nothing has changed yet");
    }

    private static void openFold(Visitor visitor, String begins) {
        Locator fold = visitor.main().locator("summary").filter(new Locator.FilterOptions().setHasText(begins));
        fold.click();
        visitor.sees("never a promise");
        fold.scrollIntoViewIfNeeded();
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("many-funding-1280.png")));
    }

    private static Locator button(Visitor visitor, String begins) {
        return visitor.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private static int leftOut(Visitor lead) {
        var found = Pattern.compile("(\\d+) (?:people|person) would be left out")
                .matcher(lead.main().innerText());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Leaves the visitor there. */
    private static String firstTermWithSomebodyOut(Visitor lead) {
        lead.open("release").seesHeading("Release calendar");
        for (Locator term : lead.field("Term").locator("option").all()) {
            String path = "release?term=" + term.getAttribute("value");
            lead.open(path).seesHeading("Release calendar");
            if (isAnybodyOut(lead)) return path;
        }
        throw new AssertionError("nobody of the file is out in any term");
    }

    private static boolean isAnybodyOut(Visitor lead) {
        String page = lead.main().innerText();
        return SixtyPeople.names().anyMatch(page::contains);
    }

    private static void choose(Visitor lead, String name, byte[] file) {
        lead.page().setInputFiles("vaadin-upload input[type=file]", new FilePayload(name, "text/csv", file));
    }

    private static void picture(Visitor lead, String name) {
        Page page = lead.page();
        for (int width : List.of(360, 1280)) {
            page.setViewportSize(width, 900);
            page.evaluate("document.fonts.ready");
            int height = Math.min(TALLEST, (int) page.evaluate("document.body.scrollHeight"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, width, height)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
        assertThat(lead.main()).isVisible();
    }
}
