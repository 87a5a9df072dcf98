package org.waymark.ui.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The way through the pages of an assignment. */
final class Assigning {

    private Assigning() {}

    /** Leaves the visitor where only the confirmation is missing. */
    static void upToTheLastPage(Visitor lead, String person, String offer) {
        upToThePreview(lead, person, offer);
        lead.link("Go on with this pathway").click();
        lead.seesHeading("Check your answers");
    }

    static void upToThePreview(Visitor lead, String person, String offer) {
        lead.link("Choose " + person).click();
        lead.seesHeading("Which offer for " + person + "?");
        lead.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Choose .*" + offer)))
                .click();
        lead.seesHeading("How many hours a week for " + person + "?");
        lead.button("See the pathway").click();
        lead.seesHeading("The pathway " + person + " would get");
    }

    /** The assignments that the backend holds for somebody. */
    static List<JsonNode> of(WholeSystem waymark, String person) {
        return waymark.api(Persona.MARCUS)
                .get("/assignments")
                .get("items")
                .valueStream()
                .filter(assignment -> assignment.get("personName").asString().equals(person))
                .toList();
    }

    /** The id of one that has been made already, or is made now. */
    static String any(WholeSystem waymark, String offer) {
        String request = "{\"personId\":\"wendy-croft\",\"offerId\":\"%s\",\"minutesPerWeek\":180}".formatted(offer);
        return of(waymark, "Wendy Croft").stream()
                .findFirst()
                .orElseGet(() -> waymark.api(Persona.MARCUS).post("/assignments", request))
                .get("id")
                .asString();
    }
}
