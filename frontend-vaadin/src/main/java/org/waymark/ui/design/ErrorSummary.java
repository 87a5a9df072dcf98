package org.waymark.ui.design;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Everything that needs correcting, at the top of the form, each line a link to its field. Takes the focus. */
public final class ErrorSummary extends Div {

    /** @param fieldId the id of the field to jump to */
    public record Line(String message, String fieldId) {}

    public ErrorSummary(List<Line> lines) {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(link(line))));
        add(new H2("There is a problem"), list);
    }

    private static Anchor link(Line line) {
        Anchor link = new Anchor("#" + line.fieldId(), line.message());
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.focus()");
    }
}
