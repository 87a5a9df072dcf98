package org.waymark.ui.learn;

import org.waymark.contract.catalogue.Lesson;

class ReflectionSection extends TextSection {

    ReflectionSection(Lesson.Section section, Work work) {
        super(section, "reflection", "reflection", "Reflection");
        add(new NoteField("Your reflection", "Only you can see this.", work, Part.REFLECTION));
    }
}
