package org.waymark.ui.assign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.AssignmentPreview;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview.NotPossible;
import org.waymark.contract.pathway.Preview.Suggestion;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import org.waymark.ui.people.StepPanel;
import org.waymark.ui.timeline.StepLinks;
import org.waymark.ui.timeline.Timeline;
import org.waymark.ui.timeline.WeekList;

/** Step 4: what the person's pathway would be, or why there is none and what would help. */
@Route("assign/preview")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class PreviewView extends AssignPage implements BeforeEnterObserver {

    private static final String STEP = "step";

    private final AssignmentApi assignments;

    PreviewView(AssignmentApi assignments) {
        super("The pathway");
        this.assignments = assignments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Wish wish = new Wish(Address.of(event.getLocation()));
        if (!wish.isWhole()) {
            wish.missing().forward(event);
            return;
        }
        AssignmentPreview preview = Calls.call(assignments.preview(wish.request()));
        String name = preview.person().name();
        String title = preview.pathway() == null
                ? "No pathway for " + name + " fits these choices"
                : "The pathway " + name + " would get";
        Address hours = wish.address().at("assign/hours").with(STEP, "");
        begin(4, title, hours);
        if (preview.problem() != null) add(impossible(preview.problem(), wish));
        if (preview.pathway() != null) show(preview, preview.pathway(), wish);
        add(new Paragraph(new Anchor(hours.href(), "Change the hours or the date")));
    }

    private void show(AssignmentPreview preview, Pathway pathway, Wish wish) {
        int daysOut = preview.daysOut();
        SummaryList summary = new SummaryList()
                .row("Finish", Words.day(pathway.finish()))
                .row(
                        "Time",
                        Words.hoursInFull(pathway.minutes()) + " in "
                                + Words.count(pathway.steps().size(), "module") + ", "
                                + Words.hoursInFull(wish.minutes()) + " a week")
                .row("Days out of school", daysOut == 0 ? "None" : Words.count(daysOut, "day"))
                .row("Funding", funding(preview.funding()));
        summary.addClassName("narrow");
        Anchor on = new Anchor(wish.address().at("assign/check").with(STEP, "").href(), "Go on with this pathway");
        on.addClassNames("button", "primary");
        StepLinks links = step -> wish.address().with(STEP, step.moduleId()).href();
        add(summary, new Div(on), new H2("Week by week"));
        StepPanel.asked(pathway, wish.address(), STEP).ifPresent(panel -> add(panel));
        add(Timeline.of(pathway, pathway.steps(), links), new WeekList(pathway, pathway.steps(), links));
    }

    private static String funding(FundingAnswer answer) {
        return Words.funding(answer.outcome()) + ". " + answer.reason();
    }

    private static Component impossible(NotPossible problem, Wish wish) {
        UnorderedList conflict = new UnorderedList();
        problem.conflict().forEach(sentence -> conflict.add(new ListItem(sentence)));
        Notice notice = Notice.warning("There is no such pathway", "These cannot all be met:");
        notice.add(conflict);
        Section ways = new Section(new H2("What would work"));
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        problem.suggestions().forEach(suggestion -> list.add(way(suggestion, wish)));
        if (problem.suggestions().isEmpty())
            ways.add(new Paragraph("Nothing we tried. Give more hours a week, or choose another offer."));
        else ways.add(list);
        Div both = new Div(notice, ways);
        both.addClassName("page");
        return both;
    }

    private static ListItem way(Suggestion suggestion, Wish wish) {
        Choices choices = suggestion.choices();
        LocalDate by = choices.finishBy();
        Anchor take = new Anchor(
                wish.address()
                        .with(Wish.MINUTES, String.valueOf(choices.minutesPerWeek()))
                        .with(Wish.BY, by == null ? "" : by.toString())
                        .href(),
                "Try it");
        take.addClassName("button");
        take.setAriaLabel("Try it: " + suggestion.sentence());
        Span finish = new Span("Finishes on " + Words.day(suggestion.finish()));
        finish.addClassName("quiet");
        Div text = new Div(new Paragraph(suggestion.sentence()), finish);
        text.addClassName("task-text");
        return new ListItem(text, take);
    }
}
