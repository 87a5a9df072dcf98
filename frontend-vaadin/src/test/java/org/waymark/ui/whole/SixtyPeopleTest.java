package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What trust leads come for, from end to end: schools are imported, sixty people are uploaded with five faulty rows, who
 * cannot be placed is seen and helped, it is applied, looked at and taken back.
 * Its pictures are those of the guide.
 */
@OnWholeSystem
@Tag("long")
class SixtyPeopleTest {

    private static final Path PICTURES = Path.of(System.getProperty("waymark.pictures", "target/pictures"));
    private static final int PEOPLE = 60;
    private static final int FAULTY = 5;
    private static final Locator.WaitForOptions LONG = new Locator.WaitForOptions().setTimeout(180_000);

    @Test
    void sixty_people_from_a_file_to_proposals_and_back(WholeSystem waymark) {
        Visitor marcus = waymark.visitor(Persona.MARCUS);
        importSchools(waymark, marcus);
        List<String> schools = waymark.api(Persona.MARCUS)
                .get("/schools")
                .get("items")
                .valueStream()
                .map(school -> school.get("name").asString())
                .toList();

        marcus.open("assign/many");
        marcus.field("Name").fill("Spring leaders");
        marcus.button("Begin").click();
        marcus.link("Or upload a file of people").click();
        marcus.seesHeading("Upload a file of people");
        upload(marcus, rows(schools, FAULTY));
        marcus.sees("5 rows need correcting");
        marcus.sees("55 people");
        picture(marcus, "many-file");
        upload(marcus, rows(schools, 0));
        marcus.sees("60 people chosen");

        marcus.link("Go on with these people").click();
        marcus.seesHeading("What, and within which limits?");
        Locator offer = marcus.field("Offer");
        offer.selectOption(offer.locator("option")
                .filter(new Locator.FilterOptions().setHasText("NPQSL"))
                .first()
                .getAttribute("value"));
        marcus.field("How many people can a school spare on one day?").fill("1");
        marcus.button("Save and try it out").click();
        marcus.main().getByText("Nothing has changed yet").first().waitFor(LONG);
        marcus.seesHeading("What would come of it");
        marcus.sees("Who would be left out, and what would help");
        int before = leftOut(marcus);
        picture(marcus, "many-result");

        Locator take = marcus.main()
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText("Take this"))
                .first();
        take.click();
        marcus.page().waitForURL(Pattern.compile(".*/run.*").asPredicate());
        marcus.main().getByText("Nothing has changed yet").first().waitFor(LONG);
        org.assertj.core.api.Assertions.assertThat(leftOut(marcus)).isLessThan(before);

        marcus.link("Go on to check and apply").click();
        marcus.button("Apply: propose it").click();
        marcus.main().getByText("Waits for an answer").first().waitFor(LONG);
        marcus.seesHeading("The assignment is applied");
        String applied = marcus.place().substring(1);
        picture(marcus, "many-applied");

        marcus.open("release?term=" + firstTermWithPeople(marcus)).seesHeading("Release calendar");
        picture(marcus, "release");
        Visitor helen = waymark.visitor(Persona.HELEN).open(applied);
        helen.doesNotSee("Spring leaders");
        helen.doesNotSee("Sixty Person");

        marcus.open(applied);
        marcus.link("Take the assignment back").click();
        marcus.button("Yes, take it back").click();
        marcus.main().getByText("The assignment is taken back").first().waitFor(LONG);
        marcus.open("trust/progress").seesHeading("Progress in your trust");
        picture(marcus, "trust-progress");
    }

    private static void importSchools(WholeSystem waymark, Visitor marcus) {
        String example =
                new String(waymark.api(Persona.MARCUS).file("/school-imports/example"), StandardCharsets.ISO_8859_1);
        byte[] others = example.replace("90001,Larkfield", "90009,Another").getBytes(StandardCharsets.ISO_8859_1);
        marcus.open("trust/schools/import");
        marcus.page()
                .setInputFiles(
                        "vaadin-upload input[type=file]", new FilePayload("edubasealldata.csv", "text/csv", others));
        marcus.main().getByText("Your schools are imported").first().waitFor(LONG);
    }

    /** The first ones name a school that is not there. */
    private static String rows(List<String> schools, int faulty) {
        List<String> rows = new ArrayList<>(List.of("Name,Job title,School"));
        IntStream.range(0, PEOPLE)
                .mapToObj(i -> "Sixty Person %d,Year leader,%s"
                        .formatted(i, i < faulty ? "No such school" : schools.get(i % schools.size())))
                .forEach(rows::add);
        return String.join("\n", rows) + "\n";
    }

    private static int leftOut(Visitor lead) {
        var found = Pattern.compile("(\\d+) (?:people|person) would be left out")
                .matcher(lead.main().innerText());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String firstTermWithPeople(Visitor lead) {
        lead.open("release");
        Locator terms = lead.field("Term").locator("option");
        for (String value : terms.evaluateAll("options => options.map(option => option.value)")
                .toString()
                .replaceAll("[\\[\\] ]", "")
                .split(",")) {
            lead.open("release?term=" + value);
            if (lead.main().innerText().contains("Sixty Person")) return value;
        }
        throw new AssertionError("nobody is out in any term");
    }

    private static void upload(Visitor lead, String rows) {
        Page page = lead.page();
        page.setInputFiles(
                "vaadin-upload input[type=file]",
                new FilePayload("people.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    }

    private static void picture(Visitor lead, String name) {
        for (int width : List.of(1280, 360)) {
            lead.page().setViewportSize(width, width == 1280 ? 1000 : 780);
            lead.page().evaluate("document.fonts.ready");
            lead.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + (width == 1280 ? "" : "-narrow") + ".png")));
        }
        lead.page().setViewportSize(1280, 1000);
        assertThat(lead.main()).isVisible();
    }
}
