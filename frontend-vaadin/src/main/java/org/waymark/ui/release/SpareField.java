package org.waymark.ui.release;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.contract.assignment.AssignmentSettings.SchoolLimit;
import org.waymark.contract.organisation.School;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** How many leaders a school can spare on one day, and the schools that can spare another number. */
public final class SpareField extends Div {

    public static final String ID = "releasedADay";
    private static final int MOST = 100;
    private static final String WRONG = "Give a whole number of people from 0 to " + MOST;

    private final Field<Input> usual = Field.input(ID, "text", "How many people can a school spare on one day?")
            .hint("0 means that nobody can be out: then only online sessions are planned.");
    private final Map<String, Field<Input>> others = new LinkedHashMap<>();
    private final NativeDetails fold = new NativeDetails();

    public SpareField(List<School> schools) {
        addClassName("stacked");
        numeric(usual);
        Paragraph hint = new Paragraph("Leave a school empty if the number above holds for it.");
        hint.addClassName("quiet");
        Div fields = new Div(hint);
        fields.addClassNames("form", "spare-fields");
        for (School school : schools) {
            Field<Input> field = Field.input("spare-" + school.id(), "text", school.name());
            numeric(field);
            others.put(school.id(), field);
            fields.add(field);
        }
        fold.setContent(fields);
        fold.addClassName("fold");
        add(usual, fold);
        count(0);
    }

    public void show(int releasedADay, List<SchoolLimit> limits) {
        usual.control().setValue(String.valueOf(releasedADay));
        others.values().forEach(field -> field.control().setValue(""));
        for (SchoolLimit limit : limits) {
            Field<Input> field = others.get(limit.schoolId());
            if (field != null) field.control().setValue(String.valueOf(limit.releasedADay()));
        }
        count(limits.size());
        fold.setOpen(!limits.isEmpty());
    }

    /** The number for most schools; what is wrong with it is told. */
    public int usual(Corrections corrections) {
        usual.clear();
        if (usual.control().getValue().isBlank()) corrections.wrong(usual, WRONG);
        return given(usual, corrections).orElse(0);
    }

    /** Those with a number of their own. A fold that holds something is open, so that what is wrong can be reached. */
    public List<SchoolLimit> others(Corrections corrections) {
        List<SchoolLimit> limits = new ArrayList<>();
        others.forEach((schoolId, field) -> {
            field.clear();
            given(field, corrections).ifPresent(number -> limits.add(new SchoolLimit(schoolId, number)));
        });
        count(limits.size());
        fold.setOpen(others.values().stream()
                .anyMatch(field -> !field.control().getValue().isBlank()));
        return limits;
    }

    private static Optional<Integer> given(Field<Input> field, Corrections corrections) {
        Optional<Integer> number = corrections.number(field, WRONG);
        if (number.isPresent() && number.get() > MOST) corrections.wrong(field, WRONG);
        return number;
    }

    private void count(int different) {
        fold.setSummaryText("Other numbers for single schools" + (different == 0 ? "" : " (" + different + ")"));
    }

    private static void numeric(Field<Input> field) {
        field.control().getElement().setAttribute("inputmode", "numeric");
        field.addClassName("short");
    }
}
