package org.waymark.ui.learn;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.ui.design.Drawing;

/** A stretch of the lesson. Its HTML was made safe where it was made, in the backend. */
class TextSection extends Section {

    /** @param kicker a word above the heading that says what kind of stretch this is; empty for plain text */
    TextSection(Lesson.Section section, String id, String className, String kicker) {
        this(section, className, kicker);
        setId(id);
    }

    TextSection(Lesson.Section section, String className, String kicker) {
        addClassNames("lesson-section", className);
        if (!kicker.isEmpty()) {
            Paragraph word = new Paragraph(kicker);
            word.addClassName("kicker");
            add(word);
        }
        if (section.heading() != null) add(new H2(section.heading()));
        add(new Drawing(section.html(), "prose"));
    }
}
