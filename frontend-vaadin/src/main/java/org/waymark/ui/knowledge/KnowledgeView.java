package org.waymark.ui.knowledge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Area;
import org.waymark.contract.diagnosis.OwnKnowledge.Check;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import reactor.core.publisher.Mono;

/** What is believed of what somebody knows, how surely and from what; with a word against it where they do not agree. */
@Route("progress/knowledge")
@RolesAllowed("PARTICIPANT")
class KnowledgeView extends Page implements BeforeEnterObserver {

    private final DiagnosisApi diagnosis;
    private final PathwayApi pathways;
    private final Div messages = new Div();
    private final Div areas = new Div();
    private String open = "";

    KnowledgeView(DiagnosisApi diagnosis, PathwayApi pathways) {
        super("What we think you know");
        this.diagnosis = diagnosis;
        this.pathways = pathways;
        areas.addClassName("knowledge");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        areas.addClassName("page");
        open = Address.of(event.getLocation()).get("area");
        lead("A short check asks a few questions about an area. From your answers, there and in lessons, we work"
                + " out what you know already. We may be wrong: where you do not agree, say so. Only you can see"
                + " this.");
        add(messages, areas);
        show(Calls.call(diagnosis.knowledge(SignedInPerson.participantId())));
    }

    private void show(OwnKnowledge knowledge) {
        areas.removeAll();
        areas.add(new CountingSection(knowledge, diagnosis, pathways, this::counted));
        knowledge.areas().stream()
                .filter(KnowledgeView::asks)
                .forEach(area -> areas.add(section(area, new H2(area.title()))));
        List<Area> silent =
                knowledge.areas().stream().filter(area -> !asks(area)).toList();
        if (!silent.isEmpty()) areas.add(silent(silent));
    }

    private static boolean asks(Area area) {
        return area.check() != Check.NOTHING_TO_ASK;
    }

    /** Together, so that the reason stands there once. */
    private Section silent(List<Area> silent) {
        Section section = new Section(
                new H2("Areas without a short check now"), new Paragraph("No answer there could save you time now."));
        silent.forEach(area -> section.add(section(area, new H3(area.title()))));
        return section;
    }

    private Section section(Area area, Component heading) {
        Div statements = new Div();
        area.statements()
                .forEach(belief -> statements.add(new BeliefCard(
                        belief,
                        () -> change(
                                area,
                                diagnosis.contest(SignedInPerson.participantId(), belief.statementId()),
                                Notice.done(
                                        "We have noted that you do not agree",
                                        "Whatever your answers say, this counts as not known. Where it had been left"
                                                + " out of your pathway, it is back.")),
                        () -> change(
                                area,
                                diagnosis.agree(SignedInPerson.participantId(), belief.statementId()),
                                Notice.done("Taken back", "Your answers count again.")))));
        NativeDetails details = new NativeDetails(new Span(KnowledgeWords.area(area)), statements);
        details.setOpen(area.areaId().equals(open));
        Section section = new Section(heading);
        wayOn(area).ifPresent(section::add);
        section.add(details);
        section.setId("area-" + area.areaId());
        return section;
    }

    private static Optional<Paragraph> wayOn(Area area) {
        String address = "progress/knowledge/" + area.areaId();
        return switch (area.check()) {
            case OPEN -> Optional.of(new Paragraph(new Anchor(address, "Take the short check of " + area.title())));
            case BEGUN ->
                Optional.of(new Paragraph(new Anchor(address, "Go on with the short check of " + area.title())));
            case AGAIN ->
                Optional.of(new Paragraph(
                        new Text("One more question, to make sure: some of what you skip is checked again. "),
                        new Anchor(address, "Answer it, about " + area.title())));
            case OVER -> Optional.of(new Paragraph("You have taken the short check."));
            case NOTHING_TO_ASK -> Optional.empty();
        };
    }

    private void counted(OwnKnowledge knowledge, Notice done) {
        messages.removeAll();
        messages.add(done);
        show(knowledge);
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void change(Area area, Mono<OwnKnowledge> change, Notice done) {
        messages.removeAll();
        open = area.areaId();
        try {
            show(Calls.call(change));
            messages.add(done);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
