package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImport.Uploaded;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** What would come of it, or has: files against Waymark, rows to correct, person by person, and the way back. */
@Route(Place.START + "/:importId/result")
@RolesAllowed("PROVIDER")
class ResultView extends ImportPage {

    private static final String UNDO = "undo";
    private static final String FROM = "from";
    private static final String SESSIONS_FROM = "sessions";

    ResultView(ProgrammeImportApi imports) {
        super("What would come of it", imports);
    }

    @Override
    boolean isFor(State state) {
        return state == State.CHECKED || state == State.APPLIED || state == State.UNDONE;
    }

    @Override
    Anchor back() {
        return programme().state() == State.CHECKED
                ? back(href(Place.TASKS), "Back to the steps")
                : back(Place.START, "Back to all imports");
    }

    @Override
    void show(ProgrammeImport programme, Address address) {
        setHeading(heading(programme.state()));
        Outcome outcome = programme.outcome();
        if (outcome == null) return;
        lead(sentence(programme.state(), outcome));
        if (address.has(UNDO) && programme.state() == State.APPLIED) add(question());
        if (programme.state() == State.CHECKED && !outcome.changesNothing())
            add(actions(primary(href(Place.CHECK), "Check and bring in")));
        add(new ReconciliationTable(outcome));
        if (outcome.faultyRows() > 0)
            for (Uploaded file : programme.files()) add(new FaultyRows(imports, programme.id(), file.kind()));
        if (outcome.sessions() != null) add(sessions(address));
        String from = address.get(FROM);
        add(new ImportedPeople(
                Calls.call(imports.people(programme.id(), from.isBlank() ? null : from)), address, FROM));
        if (programme.state() == State.APPLIED)
            add(actions(
                    new ActionButton("Bring in whoever is not in yet", "plain", this::again),
                    new Anchor(Place.RESULT.of(programme.id()).with(UNDO, "ask").href(), "Take it back")));
    }

    private ImportedSessions sessions(Address address) {
        String from = address.get(SESSIONS_FROM);
        return new ImportedSessions(
                Calls.call(imports.sessions(programme().id(), from.isBlank() ? null : from)), address, SESSIONS_FROM);
    }

    private static String heading(State state) {
        return switch (state) {
            case APPLIED -> "The programme is brought in";
            case UNDONE -> "The programme is taken back";
            case DRAFT, CHECKING, CHECKED, APPLYING, UNDOING -> "What would come of it";
        };
    }

    private static String sentence(State state, Outcome outcome) {
        String people = Words.people(outcome.people());
        return switch (state) {
            case APPLIED ->
                people + (outcome.people() == 1 ? " was" : " were") + " to be brought in" + sessions(outcome)
                        + ". How each stands is below.";
            case UNDONE -> "What was made is gone. What was there before has stayed.";
            case DRAFT, CHECKING, CHECKED, APPLYING, UNDOING ->
                "%s would be brought in, %d of them new to Waymark%s. %s."
                        .formatted(
                                people,
                                outcome.newPeople(),
                                sessions(outcome),
                                outcome.faultyRows() == 0
                                        ? "No row needs correcting"
                                        : Words.count(outcome.faultyRows(), "row")
                                                + (outcome.faultyRows() == 1 ? " needs" : " need") + " correcting");
        };
    }

    private static String sessions(Outcome outcome) {
        return outcome.sessions() == null
                ? ""
                : ", and " + Words.count(outcome.addedSessions(), "session") + " added to the offer";
    }

    private void again() {
        begin(imports.apply(programme().id(), current().etag()));
    }

    private Notice question() {
        return Notice.warning(
                        "Take the programme back?",
                        "Whoever has done nothing in Waymark since loses their place, their record and, if this import"
                                + " added them, their entry. Whoever has an account or has been active stays. Sessions"
                                + " that it added go, unless somebody has a seat in them or has changed them; so do the marks"
                                + " of whoever is taken back.")
                .with(
                        new ActionButton(
                                "Yes, take it back",
                                "warning",
                                () -> begin(imports.undo(programme().id()))),
                        new Anchor(href(Place.RESULT), "Keep it"));
    }
}
