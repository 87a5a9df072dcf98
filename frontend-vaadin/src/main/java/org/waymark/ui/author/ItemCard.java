package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Figures;
import org.waymark.contract.diagnosis.ItemReport.Row;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** One question: how hard it is, which options are chosen by whom, and what its author could do. */
class ItemCard extends Div {

    private final Row row;

    /** @param back to the list */
    ItemCard(Row row, ItemReport report, String back) {
        this.row = row;
        addClassName("page");
        Figures figures = row.figures();
        add(new Anchor(back, "All questions"), new H2(row.question()), new Paragraph(row.statement()), facts(figures));
        if (figures == null)
            add(new Paragraph(
                    "Fewer than " + report.leastShown() + " people have answered it, so there are no figures."));
        else add(options(figures), use(figures, report));
        row.flags().forEach(flag -> {
            Section section = new Section(new H3(ItemWords.flag(flag)), new Paragraph(ItemWords.advice(flag)));
            add(section);
        });
        if (row.topicId() != null && row.moduleId() != null)
            add(new Anchor(LessonPreviewView.path(row.topicId(), row.moduleId()), "Read the lesson that asks it"));
    }

    private SummaryList facts(@Nullable Figures figures) {
        SummaryList facts = new SummaryList()
                .row("Name", row.itemId())
                .row("Asked in", ItemWords.where(row))
                .row("Level", Words.level(row.level()))
                .row("Author’s guess of how hard", ItemWords.hard(row.thought(), row.thoughtSd()));
        if (figures == null) return facts;
        return facts.row("How hard, as answers say", ItemWords.hard(figures.difficulty(), figures.sd()))
                .row("Answers", String.valueOf(figures.answers()))
                .row("Right", figures.percentRight() + " %")
                .row("Goes with knowing more", ItemWords.number(figures.link()) + ", from −1 to 1");
    }

    private static Paragraph use(Figures figures, ItemReport report) {
        return new Paragraph(
                figures.used()
                        ? "Short checks take it to be as hard as the answers say. At 0, half of those who are just at the"
                                + " level know the answer; at 1, about one in five."
                        : "Short checks still take it to be as its author thinks, until " + report.leastUsed()
                                + " people have answered it.");
    }

    private static DataTable options(Figures figures) {
        DataTable table = new DataTable("Options", "Option", "Chosen by", "Chosen by the half that knows more");
        figures.options()
                .forEach(option -> table.row(
                        new Div(
                                new Span(option.text() + " "),
                                option.right()
                                        ? new StatusTag("Right", StatusTag.Tone.GOOD)
                                        : new StatusTag("Wrong", StatusTag.Tone.PLAIN)),
                        new Span(option.percent() + " %"),
                        new Span(option.percentOfAble() + " %")));
        return table;
    }
}
