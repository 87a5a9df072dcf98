package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** The last look before anything changes. */
@Route(Place.START + "/:importId/check")
@RolesAllowed("PROVIDER")
class CheckView extends ImportPage {

    CheckView(ProgrammeImportApi imports) {
        super("Check your answers", imports);
    }

    @Override
    boolean isFor(State state) {
        return state == State.CHECKED;
    }

    @Override
    Anchor back() {
        return back(href(Place.RESULT), "Back to what would come of it");
    }

    @Override
    void show(ProgrammeImport programme, Address address) {
        Outcome outcome = programme.outcome();
        if (outcome == null) return;
        add(summary(programme, outcome), actions(new Anchor(href(Place.TASKS), "Change the files")));
        if (outcome.changesNothing()) {
            add(Notice.warning("There is nothing to bring in", "Nothing of these files can be brought in."));
            return;
        }
        add(
                Notice.info(
                        "What happens then",
                        "Each gets a place on the offer, with what they have finished finished and the rest planned from"
                                + " today. Nobody is written to: invite each from their page when you are ready. You can"
                                + " take it back for whoever has done nothing in Waymark since."
                                + (outcome.sessions() == null
                                        ? ""
                                        : " Sessions are added to the offer, where the people of the cohort can take those"
                                                + " to come. Who was at those that are over is noted in the registers.")),
                actions(new ActionButton(
                        "Bring in " + what(outcome),
                        "primary",
                        () -> begin(imports.apply(programme().id(), current().etag())))));
    }

    private static SummaryList summary(ProgrammeImport programme, Outcome outcome) {
        SummaryList list = new SummaryList()
                .row("Offer", programme.offer())
                .row("Time", Words.hours(programme.minutesPerWeek()) + " a week")
                .row(
                        "Files",
                        programme.files().stream()
                                .map(file -> file.name() + " (" + Words.count(file.rows(), "row") + ")")
                                .collect(Collectors.joining(", ")))
                .row("People", Words.people(outcome.people()) + ", " + outcome.newPeople() + " of them new to Waymark")
                .row("On the offer already", Words.people(outcome.unchanged()) + ", left as they are");
        ProgrammeImport.Sessions sessions = outcome.sessions();
        if (sessions != null)
            list.row(
                    "Sessions",
                    "%d added to the offer, %d in it already and left as they are"
                            .formatted(sessions.added(), sessions.unchanged()));
        return list.row("Left out", Words.count(outcome.faultyRows(), "row") + " to correct");
    }

    private static String what(Outcome outcome) {
        String people = Words.people(outcome.people());
        return outcome.addedSessions() == 0
                ? people
                : people + " and " + Words.count(outcome.addedSessions(), "session");
    }
}
