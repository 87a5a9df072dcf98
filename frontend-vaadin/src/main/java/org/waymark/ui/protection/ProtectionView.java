package org.waymark.ui.protection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.ui.design.Page;

/** Where a data-protection officer begins. */
@Route("data-protection")
@RolesAllowed("DATA_PROTECTION_OFFICER")
class ProtectionView extends Page {

    ProtectionView() {
        super("Data protection");
        lead("What is known of people here, who looked at it, and what they have asked for.");
        UnorderedList list = new UnorderedList(place(
                "data-protection/audit",
                "Audit log",
                "Who did what, and who looked at whom. Check that nothing was altered."));
        list.addClassNames("task-list", "measure");
        add(list);
    }

    private static ListItem place(String path, String name, String about) {
        Anchor link = new Anchor(path, name);
        link.addClassName("task-name");
        Paragraph quiet = new Paragraph(about);
        quiet.addClassName("quiet");
        return new ListItem(link, quiet);
    }
}
