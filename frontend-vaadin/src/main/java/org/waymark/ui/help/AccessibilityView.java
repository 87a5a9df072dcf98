package org.waymark.ui.help;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Value;
import org.waymark.ui.design.Page;

/** What people can rely on, what is known not to work, and whom to tell. */
@Route("accessibility")
@AnonymousAllowed
class AccessibilityView extends Page {

    AccessibilityView(@Value("${waymark.contact}") String contact) {
        super("Accessibility statement");
        addClassName("guide");
        lead("Everybody should be able to use Waymark. This page says what you can rely on, what does not work yet,"
                + " and how to tell us.");
        add(section(
                "What you can rely on",
                "use every page with the keyboard alone, and see where the focus is",
                "zoom to 400% or use a window 320 pixels wide without scrolling sideways, wide tables apart",
                "use a screen reader: headings, landmarks, names of fields, and messages that are read out",
                "read every drawing as a table or a list instead",
                "use light, dark or your own high-contrast colours, and switch animation off",
                "stay signed in: a warning comes two minutes before you would be signed out",
                "print lessons, pathways and guides"));
        add(section(
                "What does not work yet",
                "the timeline is a drawing with a link for each step; with a screen reader the table is easier to read",
                "the calendar that opens beside a date field is slow to use with some screen readers: type the day"
                        + " instead, such as 27 March 2027",
                "lessons have no recordings or British Sign Language"));
        add(new Section(
                new H2("How we know"),
                new Paragraph("Waymark aims to meet the Web Content Accessibility Guidelines, version 2.2, at level AA."
                        + " Each page is tested by machine in light and dark, wide and narrow, with the keyboard, in"
                        + " forced colours and at 400% zoom. No one from outside has audited it, so we do not claim to"
                        + " meet them in full.")));
        add(new Section(
                new H2("Tell us about a problem"),
                new Paragraph("Something does not work for you, or you need a lesson in another form: " + contact
                        + " You will have an answer within ten working days."),
                new Paragraph("If you are not content with the answer, the Equality Advisory and Support Service can"
                        + " advise you: equalityadvisoryservice.com.")));
    }

    private static Section section(String title, String... lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("bullets");
        for (String line : lines) list.add(new ListItem(line));
        return new Section(new H2(title), list);
    }
}
