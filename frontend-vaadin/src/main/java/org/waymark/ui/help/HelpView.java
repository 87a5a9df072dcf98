package org.waymark.ui.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;

/** The guides, one for each role. */
@Route("help")
@AnonymousAllowed
class HelpView extends Page {

    HelpView(Guides guides) {
        super("Help");
        lead("Waymark plans each school leader’s own route through a National Professional Qualification,"
                + " and says why it is as it is.");
        if (guides.list().isEmpty()) {
            add(new EmptyState("There are no guides in this installation. Ask the person who runs your programme."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("task-list", "measure");
        guides.list().forEach(guide -> list.add(item(guide)));
        add(list);
    }

    private static ListItem item(Guide guide) {
        Anchor link = new Anchor("help/" + guide.name(), guide.title());
        link.addClassName("task-name");
        Paragraph summary = new Paragraph(guide.summary());
        summary.addClassName("quiet");
        return new ListItem(link, summary);
    }
}
