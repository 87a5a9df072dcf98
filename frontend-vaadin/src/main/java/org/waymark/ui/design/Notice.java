package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.waymark.ui.client.ProblemException;

/** A message in the flow of the page: what happened, and what the person can do about it. */
public final class Notice extends Div {

    private Notice(String kind, String word, String title, String text) {
        addClassNames("notice", kind);
        Span label = new Span(word + ": ");
        label.addClassName("only-heard");
        Paragraph heading = new Paragraph(label, new Span(title));
        heading.addClassName("notice-title");
        add(heading);
        if (!text.isBlank()) add(new Paragraph(text));
    }

    public static Notice info(String title, String text) {
        return new Notice("info", "Information", title, text);
    }

    public static Notice done(String title, String text) {
        Notice notice = new Notice("done", "Done", title, text);
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    public static Notice warning(String title, String text) {
        return new Notice("warning", "Warning", title, text);
    }

    public static Notice problem(String title, String text) {
        Notice notice = new Notice("problem", "Problem", title, text);
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    public static Notice problem(ProblemException problem) {
        return problem(problem.kind().title(), problem.sentence());
    }

    /** Buttons or links, in a line under the text. */
    public Notice with(Component... actions) {
        Div line = new Div(actions);
        line.addClassName("actions");
        add(line);
        return this;
    }
}
