package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Primer;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Words;

/** Sessions of topics that somebody skips and the whole cohort meets for, with the preparation for them. */
class WithTheCohort extends Section {

    WithTheCohort(List<Primer> primers) {
        add(
                new H2("Where your whole cohort meets"),
                new Paragraph("You skip these topics. You still meet the others for their sessions, after a short"
                        + " preparation."));
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        primers.forEach(primer -> list.add(item(primer)));
        add(list);
    }

    private static ListItem item(Primer primer) {
        Span title = new Span(primer.title());
        title.addClassName("task-name");
        Div text = new Div(title);
        text.addClassName("task-text");
        primer.parts().forEach(part -> text.add(new Div(Mark.activity(part.kind()), new Span(" " + when(part)))));
        return new ListItem(text);
    }

    private static String when(Part part) {
        return part.session() == null
                ? Words.hours(part.minutes()) + ", " + Words.days(part.from(), part.to())
                : Words.moment(part.session().start()) + ", " + part.session().place();
    }
}
