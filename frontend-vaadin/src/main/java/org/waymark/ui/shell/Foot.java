package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

class Foot extends Footer {

    Foot() {
        UnorderedList links = new UnorderedList(
                new ListItem(new Anchor("help", "Help")),
                new ListItem(new Anchor("privacy", "Privacy notice")),
                new ListItem(new Anchor("accessibility", "Accessibility statement")));
        Paragraph notice = new Paragraph("Waymark teaches with frameworks written in its own words."
                + " They are illustrative and not the Department for Education’s text.");
        add(links, appearance(), notice);
    }

    /** The choice is the browser's: the script keeps it there and applies it. */
    private static FieldSet appearance() {
        FieldSet choices = new FieldSet("Appearance");
        choices.addClassName("appearance");
        choices.add(choice("auto", "As my device"), choice("light", "Light"), choice("dark", "Dark"));
        return choices;
    }

    private static NativeLabel choice(String value, String name) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", "appearance").setAttribute("value", value);
        NativeLabel label = new NativeLabel();
        label.getElement().appendChild(radio.getElement());
        label.add(name);
        return label;
    }
}
