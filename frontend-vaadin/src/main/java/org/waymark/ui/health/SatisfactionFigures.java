package org.waymark.ui.health;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.waymark.contract.health.Satisfaction;
import org.waymark.contract.health.Satisfaction.Answers;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Words;

/** What people say about sessions, where enough have. */
final class SatisfactionFigures {

    private SatisfactionFigures() {}

    static Section section(Satisfaction said) {
        Section section = new Section(new H2("What do people say about sessions?"));
        section.add(new Paragraph(waiting(said)));
        if (said.topics().isEmpty()) {
            section.add(new EmptyState(
                    "No session has enough answers yet. People are asked once they are marked as attended, so take the"
                            + " registers soon after each session."));
            return section;
        }
        DataTable table = new DataTable("What people say, 1 to 5", "Topic", "Sessions", "Useful", "Fits their phase");
        said.topics()
                .forEach(topic -> table.row(
                        new Span(topic.topic()),
                        PeopleFigures.number(topic.sessions()),
                        new Span(mean(topic.useful())),
                        new Span(mean(topic.fit()))));
        section.add(table);
        if (!said.words().isEmpty()) section.add(words(said));
        return section;
    }

    private static String waiting(Satisfaction said) {
        return "A session counts once nobody can change their answers any more and %d people at least have answered. %s still open; about %s too few answered."
                .formatted(
                        said.smallestNumber(),
                        said.open() == 1 ? "1 session is" : "%,d sessions are".formatted(said.open()),
                        Words.count(said.tooFew(), "session"));
    }

    private static String mean(Answers answers) {
        return answers.mean() == null
                ? "Too few answers"
                : "%.1f of 5, %s".formatted(answers.mean(), Words.people(answers.people()));
    }

    private static NativeDetails words(Satisfaction said) {
        UnorderedList list = new UnorderedList();
        said.words().forEach(one -> list.add(new ListItem(one)));
        NativeDetails fold = new NativeDetails("What people wrote, without names", list);
        fold.addClassName("fold");
        return fold;
    }
}
