package org.waymark.ui.life;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.participant.LearningRecord.Credit;
import org.waymark.contract.participant.LearningRecord.Earlier;
import org.waymark.contract.participant.LearningRecord.Module;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has learnt, statement by statement: to keep, to print, to show to whoever comes next. */
@Route("record")
@RolesAllowed("PARTICIPANT")
class RecordView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;

    RecordView(ParticipantApi participants) {
        super("Your record");
        this.participants = participants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        LearningRecord all = Calls.call(participants.learningRecord(SignedInPerson.participantId()));
        lead(
                "What you have credit for, and from what. It is yours to take with you, also to another provider, and stays"
                        + " when you pause or stop.");
        add(actions(all), summary(all));
        if (all.credit().isEmpty())
            add(new EmptyState(
                    "You have credit from the day on which you finish your first module.", new Anchor("", "Home")));
        else byArea(all).forEach((area, credit) -> add(area(area, credit)));
        if (!all.modules().isEmpty()) add(modules(all.modules()));
    }

    private static Div actions(LearningRecord all) {
        Div line = new Div(
                new FileLink(
                        "Download for other programs (JSON)",
                        "waymark-record.json",
                        "application/json",
                        () -> JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsBytes(all)),
                new PrintButton("Print"));
        line.addClassName("actions");
        return line;
    }

    private static SummaryList summary(LearningRecord all) {
        SummaryList list = new SummaryList()
                .row("Name", all.name())
                .row("Qualification", all.qualificationTitle() + " (" + all.qualification() + ")")
                .row("Framework", all.frameworkVersion())
                .row("With", all.provider() + ", " + all.cohort())
                .row("From", Words.day(all.started()));
        if (all.stopped() != null) list.row("Stopped", Words.day(all.stopped()));
        all.earlier().forEach(before -> list.row("Gained before", gained(before)));
        list.row("As of", Words.day(all.made()));
        list.addClassName("narrow");
        return list;
    }

    private static String gained(Earlier before) {
        String what = before.qualification() + ", " + Words.day(before.on());
        return before.approvedUntil() == null
                ? what
                : what + ", elsewhere. Approved by your provider; it counts until " + Words.day(before.approvedUntil())
                        + ".";
    }

    private static LinkedHashMap<String, List<Credit>> byArea(LearningRecord all) {
        return all.credit().stream()
                .collect(Collectors.groupingBy(Credit::area, LinkedHashMap::new, Collectors.toList()));
    }

    private static Section area(String area, List<Credit> credit) {
        String title = area.isEmpty() ? "Beyond what your qualification asks for" : area;
        DataTable table = new DataTable(title, "Statement", "Level", "How", "When");
        credit.forEach(one -> table.row(
                DataTable.two(new Span(one.statement()), one.statementId()),
                new Span(Words.level(one.level())),
                DataTable.two(new Span(how(one.how())), one.module()),
                new Span(Words.day(one.when()))));
        return new Section(new H2(title), table);
    }

    private static Component modules(List<Module> modules) {
        DataTable table = new DataTable("Modules", "Module", "Hours", "Begun", "Finished");
        modules.forEach(module -> table.row(
                new Span(module.title()),
                new Span(Words.hours(module.minutes())),
                new Span(Words.day(module.begun())),
                new Span(module.finished() == null ? "Not yet" : Words.day(module.finished()))));
        return new Section(new H2("Modules"), table);
    }

    private static String how(Credit.How how) {
        return switch (how) {
            case TAUGHT -> "Module finished";
            case SHOWN -> "Module finished, and shown in its checks";
        };
    }
}
