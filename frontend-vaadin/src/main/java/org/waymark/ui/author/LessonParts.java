package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.ui.learn.TrialLesson.Part;

/** A lesson part by part, alone or beside another version: what stands in the same place stands in one row. */
class LessonParts extends Article {

    /** A version with its parts. */
    record Column(String name, List<Part> parts) {

        private Optional<Part> at(String place) {
            return parts.stream().filter(part -> part.place().equals(place)).findFirst();
        }
    }

    LessonParts(Column column) {
        setId("lesson-text");
        column.parts().forEach(part -> add(row(part.place(), part.component())));
    }

    LessonParts(Column left, Column right) {
        setId("lesson-text");
        addClassName("two-versions");
        places(left.parts(), right.parts()).forEach(place -> add(pair(place, left, right)));
    }

    /** The places of both, in the order of the first; what only the second has comes after what it follows there. */
    private static List<String> places(List<Part> left, List<Part> right) {
        List<String> places = new ArrayList<>(left.stream().map(Part::place).toList());
        int after = 0;
        for (Part part : right) {
            if (!places.contains(part.place())) places.add(after, part.place());
            after = places.indexOf(part.place()) + 1;
        }
        return places;
    }

    private static Div pair(String place, Column left, Column right) {
        Optional<Part> one = left.at(place);
        Optional<Part> other = right.at(place);
        if (one.map(Part::content).equals(other.map(Part::content)))
            return row(place, label("The same in both"), one.orElseThrow().component());
        Div pair = row(place, cell(left, one), cell(right, other));
        pair.addClassName("pair");
        return pair;
    }

    private static Div cell(Column column, Optional<Part> part) {
        Div cell = new Div(label(column.name()));
        cell.add(part.map(Part::component).orElseGet(() -> {
            Paragraph none = new Paragraph("Nothing stands here in this version.");
            none.addClassName("quiet");
            return none;
        }));
        return cell;
    }

    private static Paragraph label(String words) {
        Paragraph label = new Paragraph(words);
        label.addClassName("version-name");
        return label;
    }

    private static Div row(String place, Component... parts) {
        Div row = new Div(parts);
        row.setId(place);
        row.addClassName("lesson-part");
        row.getElement().setAttribute("data-place", true);
        return row;
    }
}
