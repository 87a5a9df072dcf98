package org.waymark.ui.knowledge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Page;
import org.waymark.ui.followup.FollowUpSection;

/** The short check of an area, a question at a time. What was answered is kept, so it can be left and gone on with. */
@Route("progress/knowledge/:areaId")
@RolesAllowed("PARTICIPANT")
class ShortCheckView extends Page implements BeforeEnterObserver {

    private final DiagnosisApi diagnosis;
    private final PathwayApi pathways;
    private final Div place = new Div();
    private String areaId = "";

    ShortCheckView(DiagnosisApi diagnosis, PathwayApi pathways) {
        super("Short check");
        this.diagnosis = diagnosis;
        this.pathways = pathways;
        place.addClassName("short-check");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        areaId = event.getRouteParameters().get("areaId").orElse("");
        ShortCheck check = Calls.call(diagnosis.check(SignedInPerson.participantId(), areaId));
        setHeading("Short check: " + check.title());
        lead("At most " + check.most() + " questions, fewer where a few are enough. Your answers are kept: you can stop"
                + " and go on later, on any device. Only you can see them.");
        add(place);
        show(check);
    }

    private void show(ShortCheck check) {
        place.removeAll();
        ShortCheck.Item item = check.item();
        if (item == null) {
            over(check);
            return;
        }
        Paragraph count = new Paragraph(
                item.again()
                        ? "One more question, to make sure: some of what you skip is checked again"
                        : "Question " + (check.answered() + 1) + ", of " + check.most() + " at most");
        count.addClassName("kicker");
        Paragraph about = new Paragraph("About: " + item.statement());
        about.addClassName("quiet");
        place.add(
                count,
                about,
                new ItemForm(
                        item,
                        answer -> Calls.call(diagnosis.answer(SignedInPerson.participantId(), areaId, answer)),
                        this::next));
    }

    private void next(ShortCheck check) {
        show(check);
        place.getElement().executeJs("this.querySelector('.question, h2').focus()");
    }

    private void over(ShortCheck check) {
        H2 heading = new H2(check.answered() == 0 ? "Nothing to ask here" : "That was the last question");
        heading.getElement().setAttribute("tabindex", "-1");
        Div ways = new Div(
                new Anchor("progress/knowledge?area=" + areaId, "See what we think you know"),
                new Anchor("pathway", "Back to your pathway"));
        ways.addClassName("actions");
        place.add(heading, new Paragraph(KnowledgeWords.over(check)));
        if (check.answered() > 0) place.add(FollowUpSection.ofArea(diagnosis, pathways, areaId));
        place.add(ways);
    }
}
