package org.waymark.ui.messages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** A message as its readers see it: text alone, whatever is in it. */
final class MessageText {

    private MessageText() {}

    static Div of(String subject, String text) {
        Span title = new Span(subject);
        title.addClassName("told-title");
        Div message = new Div(new Paragraph(title));
        message.addClassName("told");
        Arrays.stream(text.split("\n\\s*\n")).map(Paragraph::new).forEach(paragraph -> {
            paragraph.addClassName("told-text");
            message.add(paragraph);
        });
        return message;
    }
}
