package org.waymark.ui.learn;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.waymark.contract.catalogue.Activity;

/** An activity as it begins, with nothing to fill in. */
class ActivityOutline extends Section {

    ActivityOutline(Activity activity) {
        addClassNames("lesson-section", "activity");
        Paragraph kicker = new Paragraph(ActivityWords.kind(activity.kind()));
        kicker.addClassName("kicker");
        add(kicker, new H2(activity.title()), new Paragraph(activity.prompt()));
        if (!activity.groups().isEmpty()) add(new Paragraph("Groups: " + String.join("; ", activity.groups()) + "."));
        if (!activity.items().isEmpty()) {
            UnorderedList items = new UnorderedList();
            activity.items().forEach(item -> items.add(new ListItem(item)));
            add(items);
        }
    }
}
