package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.MappingWanted;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** Which column is which, and what values mean: a select for each, with our guess. */
class MappingForm extends Section {

    private final Map<String, Choice> columns = new LinkedHashMap<>();
    private final Map<MappingWanted.Meaning, Choice> meanings = new LinkedHashMap<>();

    MappingForm(FileMapping mapping, SerializableConsumer<MappingWanted> save) {
        Div form = new Div();
        form.addClassName("form");
        add(
                new H2("Match columns"),
                new Paragraph(mapping.name() + ", " + Words.count(mapping.rows(), "row") + ". "
                        + "We have matched what we recognise. Correct what is wrong."),
                form);
        mapping.fields().forEach(field -> form.add(column(field, mapping.columns())));
        for (int i = 0; i < mapping.values().size(); i++)
            values(form, i, mapping.values().get(i));
        form.add(new ActionButton("Save how it is matched", "primary", () -> save.accept(wanted())));
    }

    private Field<Choice> column(FileMapping.Field of, List<String> all) {
        List<Choice.Option> options = Stream.concat(
                        Stream.of(new Choice.Option("", of.required() ? "Choose a column" : "None")),
                        all.stream()
                                .filter(column -> !column.isBlank())
                                .distinct()
                                .map(Choice.Option::new))
                .toList();
        Field<Choice> field =
                Field.choice("column-" + of.key(), of.title() + (of.required() ? "" : " (optional)"), options);
        field.control().setValue(of.column() == null ? "" : of.column());
        if (of.required() && of.column() == null) field.error("Choose the column that tells this");
        columns.put(of.key(), field.control());
        return field;
    }

    private void values(Div form, int number, FileMapping.Values of) {
        form.add(new H3("What is in the column for ‘" + of.title() + "’"));
        List<Choice.Option> options = Stream.concat(
                        Stream.of(new Choice.Option("", "Not matched")),
                        of.options().stream().map(option -> new Choice.Option(option.key(), option.title())))
                .toList();
        for (int i = 0; i < of.values().size(); i++) {
            FileMapping.Value value = of.values().get(i);
            Field<Choice> field = Field.choice(
                    "value-" + number + "-" + i,
                    "‘" + value.value() + "’, in " + Words.count(value.rows(), "row"),
                    options);
            field.control().setValue(value.meaning() == null ? "" : value.meaning());
            meanings.put(new MappingWanted.Meaning(of.field(), value.value(), ""), field.control());
            form.add(field);
        }
    }

    private MappingWanted wanted() {
        List<MappingWanted.Column> chosen = new ArrayList<>();
        columns.forEach((field, choice) -> {
            if (!choice.getValue().isEmpty()) chosen.add(new MappingWanted.Column(field, choice.getValue()));
        });
        List<MappingWanted.Meaning> told = new ArrayList<>();
        meanings.forEach((of, choice) -> {
            if (!choice.getValue().isEmpty())
                told.add(new MappingWanted.Meaning(of.field(), of.value(), choice.getValue()));
        });
        return new MappingWanted(chosen, told);
    }
}
