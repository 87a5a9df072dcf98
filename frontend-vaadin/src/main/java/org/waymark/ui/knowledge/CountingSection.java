package org.waymark.ui.knowledge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Belief;
import org.waymark.contract.diagnosis.OwnKnowledge.Sure;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;
import org.waymark.ui.followup.CountingEffect;
import reactor.core.publisher.Mono;

/** What the pathway makes of what is known: shown before it counts, and taken back as easily. */
class CountingSection extends Section {

    private final OwnKnowledge knowledge;
    private final DiagnosisApi diagnosis;
    private final PathwayApi pathways;
    private final BiConsumer<OwnKnowledge, Notice> changed;
    private final Paragraph summary = new Paragraph();
    private final Div effect = new Div();

    CountingSection(
            OwnKnowledge knowledge,
            DiagnosisApi diagnosis,
            PathwayApi pathways,
            BiConsumer<OwnKnowledge, Notice> changed) {
        this.knowledge = knowledge;
        this.diagnosis = diagnosis;
        this.pathways = pathways;
        this.changed = changed;
        setId("counting");
        summary.getElement().setAttribute("role", "status");
        effect.addClassName("stacked");
        add(new H2("On your pathway"), new Paragraph(says()));
        if (knowledge.due())
            add(Notice.warning(
                    "Your pathway has not followed yet",
                    "It could not be planned again with what counts now. Open this page again in a while, or ask your"
                            + " provider to look."));
        Div actions = new Div();
        actions.addClassName("actions");
        if (isOpen()) actions.add(new ActionButton("See what it would change", "primary", this::preview));
        if (count(Belief::counts) > 0)
            actions.add(new ActionButton("Teach me all of it again", "plain", this::discount));
        if (knowledge.canUndo()) actions.add(new ActionButton("Undo the last change", "plain", this::undo));
        add(actions, summary, effect);
    }

    private String says() {
        int known = count(CountingSection::isNew);
        int counted = count(Belief::counts);
        if (knowledge.effect() == OwnKnowledge.Effect.NONE)
            return "Your provider teaches every module whole. What you show here is for you to know.";
        String left = knowledge.effect() == OwnKnowledge.Effect.LEAVES_OUT
                ? "Modules that you know can be left out."
                : "Modules that you know can take less self-study.";
        String counts = counted == 0 ? "" : " " + Words.count(counted, "statement") + " that you know count.";
        String more = known == 0
                ? counted == 0
                        ? " There is nothing yet that you have shown to know for sure. The short checks below can show it."
                        : ""
                : " You have shown that you know " + Words.count(known, "statement") + " more.";
        int unsure = count(CountingSection::isUnsure);
        String open = unsure == 0
                ? ""
                : " Of what counts, your answers since leave " + Words.count(unsure, "statement") + " open.";
        return left + counts + more + open + " What everybody is taught stays.";
    }

    private boolean isOpen() {
        return knowledge.effect() != OwnKnowledge.Effect.NONE
                && (count(CountingSection::isNew) > 0 || count(CountingSection::isUnsure) > 0);
    }

    private static boolean isNew(Belief belief) {
        return belief.sure() == Sure.KNOWN
                && !belief.counts()
                && belief.contested() == null
                && belief.earlier() == null;
    }

    /** Counts, though later answers leave it open. */
    private static boolean isUnsure(Belief belief) {
        return belief.counts() && belief.sure() != Sure.KNOWN;
    }

    private int count(Predicate<Belief> which) {
        return (int) knowledge.areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(which)
                .count();
    }

    private void preview() {
        effect.removeAll();
        try {
            String id = SignedInPerson.participantId();
            Preview preview = Calls.call(diagnosis.effect(id));
            summary.setText(CountingEffect.sentence(preview, knowledge.effect()));
            effect.add(new CountingEffect(Calls.versioned(pathways.pathway(id)).value(), preview, this::count));
        } catch (ProblemException refused) {
            effect.add(Notice.problem(refused));
        }
    }

    private void count() {
        change(
                diagnosis.count(SignedInPerson.participantId()),
                "Your pathway has changed",
                "What you know counts. Each module that went out says why on your pathway.");
    }

    private void discount() {
        change(
                diagnosis.discount(SignedInPerson.participantId()),
                "Your pathway has changed back",
                "Nothing that you have shown counts any more.");
    }

    private void undo() {
        change(
                diagnosis.undo(SignedInPerson.participantId()),
                "Undone",
                "What counted before counts again, save what you do not agree with.");
    }

    private void change(Mono<OwnKnowledge> change, String title, String text) {
        try {
            changed.accept(Calls.call(change), Notice.done(title, text).with(new Anchor("pathway", "See my pathway")));
        } catch (ProblemException refused) {
            effect.removeAll();
            effect.add(Notice.problem(refused));
        }
    }
}
