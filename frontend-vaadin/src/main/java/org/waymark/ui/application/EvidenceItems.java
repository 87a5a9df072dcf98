package org.waymark.ui.application;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.application.Evidence;
import org.waymark.ui.design.FileLink;

/** Texts as they were written, files to be fetched. */
class EvidenceItems extends UnorderedList {

    /**
     * @param content of a file
     * @param action beside a piece, where there is any
     */
    EvidenceItems(
            List<Evidence> evidence,
            SerializableFunction<Evidence, InputStream> content,
            SerializableFunction<Evidence, Optional<Component>> action) {
        addClassName("task-list");
        evidence.forEach(piece -> add(item(piece, content, action)));
    }

    private static ListItem item(
            Evidence piece,
            SerializableFunction<Evidence, InputStream> content,
            SerializableFunction<Evidence, Optional<Component>> action) {
        Paragraph when = new Paragraph("Added on " + ApplicationWords.day(piece.added()));
        when.addClassName("quiet");
        Div text = new Div(shown(piece, content), when);
        text.addClassName("task-text");
        ListItem item = new ListItem(text);
        action.apply(piece).ifPresent(button -> {
            Div actions = new Div(button);
            actions.addClassName("actions");
            item.add(actions);
        });
        return item;
    }

    private static Paragraph shown(Evidence piece, SerializableFunction<Evidence, InputStream> content) {
        Evidence.File file = piece.file();
        if (file == null) {
            Paragraph text = new Paragraph(piece.text());
            text.addClassName("own-words");
            return text;
        }
        return new Paragraph(new FileLink(
                file.name() + " (" + ApplicationWords.size(file.bytes()) + ")",
                file.name(),
                file.mediaType(),
                file.bytes(),
                () -> content.apply(piece)));
    }
}
