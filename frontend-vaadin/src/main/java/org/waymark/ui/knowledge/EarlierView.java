package org.waymark.ui.knowledge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.EarlierLearning.Standing;
import org.waymark.contract.diagnosis.EarlierLearning.Statement;
import org.waymark.contract.diagnosis.EarlierLearning.Topic;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What counts from an NPQ that was completed before, at which level, and what is still to learn: topic by topic. */
@Route("progress/earlier")
@RolesAllowed("PARTICIPANT")
class EarlierView extends Page implements BeforeEnterObserver {

    private static final String CLAIM = "progress/prior-learning";

    private final DiagnosisApi diagnosis;

    EarlierView(DiagnosisApi diagnosis) {
        super("What counts from before");
        this.diagnosis = diagnosis;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        EarlierLearning learning = Calls.call(diagnosis.earlier(SignedInPerson.participantId()));
        lead("What an earlier NPQ taught you counts at the level it asked for. What is asked of you now at a higher"
                + " level goes deeper. Only you can see this.");
        add(learning.before().isEmpty() ? nothing() : summary(learning));
        if (learning.before().isEmpty()) return;
        add(new Paragraph(EarlierWords.effect(learning.policy())));
        for (EarlierWords.Group group : EarlierWords.Group.values()) {
            List<Topic> topics = learning.topics().stream()
                    .filter(topic -> EarlierWords.group(topic) == group)
                    .toList();
            if (!topics.isEmpty()) add(section(group, topics));
        }
        add(new Paragraph(
                new Span("Is one missing? "),
                new Anchor(CLAIM + "#npq", "Claim an NPQ that you completed"),
                new Span(". Did you learn more on a course or in a post? "),
                new Anchor(CLAIM, "Claim what you learnt before")));
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "We know of no NPQ that you completed before, so nothing counts from one. If you completed one elsewhere,"
                        + " claim it: somebody of your provider decides.",
                new Anchor(CLAIM + "#npq", "Claim an NPQ that you completed"));
    }

    private static SummaryList summary(EarlierLearning learning) {
        SummaryList list = new SummaryList();
        learning.before()
                .forEach(before -> list.row(
                        before.code(),
                        "Completed on " + Words.day(before.on())
                                + (before.counts()
                                        ? ""
                                        : ". What it asked for is not known here, so none of it counts")));
        for (Standing standing : Standing.values())
            list.row(
                    EarlierWords.standing(standing),
                    Words.count(EarlierWords.statements(learning, standing), "statement"));
        list.addClassName("narrow");
        return list;
    }

    private static Section section(EarlierWords.Group group, List<Topic> topics) {
        Section section = new Section(new H2(EarlierWords.title(group)));
        section.addClassName("knowledge");
        topics.forEach(topic -> section.add(topic(topic)));
        return section;
    }

    private static NativeDetails topic(Topic topic) {
        DataTable table = new DataTable(topic.title(), "Statement", "Taught before", "Asked now", "What that means");
        topic.statements().forEach(statement -> row(table, statement));
        NativeDetails details = new NativeDetails(new Span(topic.title() + ": " + EarlierWords.sum(topic)), table);
        details.addClassName("fold");
        return details;
    }

    private static void row(DataTable table, Statement statement) {
        table.row(
                new Span(statement.text()),
                new Span(EarlierWords.before(statement)),
                new Span("Level " + Words.level(statement.level())),
                EarlierWords.tag(statement.standing()));
    }
}
