package org.waymark.ui.followup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import org.waymark.ui.attendance.AttendanceCourse;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import reactor.core.publisher.Mono;

/** What somebody could make of the answers that they have just given. Nothing changes before they say so. */
public final class FollowUpSection extends Section {

    private final DiagnosisApi diagnosis;
    private final PathwayApi pathways;
    private final SerializableSupplier<Mono<FollowUp>> read;
    private final Div messages = new Div();
    private final Div content = new Div();

    private FollowUpSection(DiagnosisApi diagnosis, PathwayApi pathways, SerializableSupplier<Mono<FollowUp>> read) {
        this.diagnosis = diagnosis;
        this.pathways = pathways;
        this.read = read;
        setId("follow-up");
        content.addClassName("stacked");
        add(new H2("What this means for your pathway"), messages, content);
        show();
    }

    public static FollowUpSection ofArea(DiagnosisApi diagnosis, PathwayApi pathways, String areaId) {
        return new FollowUpSection(
                diagnosis, pathways, () -> diagnosis.afterArea(SignedInPerson.participantId(), areaId));
    }

    public static FollowUpSection ofModule(DiagnosisApi diagnosis, PathwayApi pathways, String moduleId) {
        return new FollowUpSection(
                diagnosis, pathways, () -> diagnosis.afterModule(SignedInPerson.participantId(), moduleId));
    }

    private void show() {
        content.removeAll();
        try {
            show(Calls.call(read.get()));
        } catch (ProblemException refused) {
            content.add(Notice.problem(refused));
        }
    }

    private void show(FollowUp told) {
        Preview preview = told.preview();
        boolean justChanged = messages.getChildren().findAny().isPresent();
        if (preview != null) counting(told, preview);
        else if (!justChanged) content.add(new Paragraph(FollowUpWords.nothingToCount(told)));
        content.add(new SummaryList()
                .row("Attendance asked for", AttendanceCourse.tag(told.attendance()))
                .row("What that means", told.attendance().sentence()));
        again(told.again());
        additions(told.additions());
    }

    private void counting(FollowUp told, Preview preview) {
        if (!told.shown().isEmpty()) content.add(new Paragraph("You know this now:"), bullets(told.shown()));
        if (!told.unsure().isEmpty())
            content.add(
                    new Paragraph("This counts on your pathway, but your answers since leave it open:"),
                    bullets(told.unsure()));
        Pathway before = Calls.versioned(pathways.pathway(SignedInPerson.participantId()))
                .value();
        content.add(
                new H3(FollowUpWords.offer(told, preview)),
                new Paragraph(CountingEffect.sentence(preview, told.effect())),
                new CountingEffect(before, preview, () -> count(before, preview)));
    }

    private void again(List<FollowUp.Again> again) {
        if (again.isEmpty()) return;
        UnorderedList list = list();
        again.forEach(one -> list.add(new ListItem(
                new Anchor("learn/" + one.moduleId(), "Read again: " + one.title()), bullets(one.statements()))));
        content.add(new H3("Look at this again"), new Paragraph(FollowUpWords.AGAIN), list);
    }

    private void additions(List<FollowUp.Addition> additions) {
        if (additions.isEmpty()) return;
        UnorderedList list = list();
        additions.forEach(one -> list.add(new ListItem(
                new Paragraph(one.title() + FollowUpWords.why(one)),
                bullets(one.statements()),
                new Anchor("pathway/change?add=" + one.topicId(), "See what adding it would do: " + one.title()))));
        content.add(new H3("Modules that you could add"), list);
    }

    private void count(Pathway before, Preview preview) {
        change(
                diagnosis.count(SignedInPerson.participantId()),
                Notice.done("Your pathway has changed", "Each module that went out says why on your pathway.")
                        .with(
                                new Anchor("pathway", "See my pathway"),
                                new ActionButton("Undo", "plain", this::undo),
                                new Anchor("progress/knowledge", "Say where you do not agree"))
                        .with(asking(before, preview)));
    }

    private void undo() {
        change(
                diagnosis.undo(SignedInPerson.participantId()),
                Notice.done("Undone", "What counted before counts again."));
    }

    private void change(Mono<?> change, Notice done) {
        messages.removeAll();
        try {
            Calls.call(change);
            messages.add(done);
            show();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    /** What has gone out can be put to a person. */
    private static Anchor[] asking(Pathway before, Preview preview) {
        Preview.Difference difference = preview.difference();
        if (difference == null) return new Anchor[0];
        return before.steps().stream()
                .filter(step -> difference.removed().stream()
                        .anyMatch(gone -> gone.moduleId().equals(step.moduleId())))
                .map(step -> new Anchor(
                        "looks/ask?about=left-out&subject=" + step.topicId(), "Ask someone to look: " + step.title()))
                .toArray(Anchor[]::new);
    }

    private static UnorderedList bullets(List<String> statements) {
        UnorderedList list = new UnorderedList();
        list.addClassName("bullets");
        statements.forEach(statement -> list.add(new ListItem(statement)));
        return list;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        return list;
    }
}
