package org.waymark.ui.priorities;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityWanted;
import org.waymark.contract.catalogue.Framework;
import org.waymark.contract.catalogue.Framework.Area;
import org.waymark.contract.catalogue.Framework.AskedStatement;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Tick;
import org.waymark.ui.design.Words;

/** What a priority is called, why, and which statements belong to it. */
class PriorityForm extends Div {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_WHY = 1000;

    private final Function<String, Framework> frameworks;
    private final Field<Input> title = Field.input("priority-title", "text", "Name")
            .hint("As your schools would call it, such as “Reading in every subject”.");
    private final Field<Input> why = Field.input("priority-why", "text", "Why it matters here (optional)");
    private final Field<Choice> qualification;
    private final Div statements = new Div();
    private final Paragraph count = new Paragraph();
    private final Set<String> chosen = new LinkedHashSet<>();
    private Corrections corrections = new Corrections();

    /** @param frameworks the newest of a qualification, by its code */
    PriorityForm(List<Choice.Option> qualifications, Function<String, Framework> frameworks) {
        this.frameworks = frameworks;
        addClassName("form");
        qualification = Field.choice("priority-qualification", "Statements of", qualifications)
                .hint("Statements that several qualifications share count for all of them.");
        qualification.control().addValueChangeListener(change -> {
            if (change.isFromClient()) list();
        });
        count.getElement().setAttribute("role", "status");
        statements.addClassName("stacked");
        statements.setId("priority-statements");
        add(title, why, new H2("Which statements belong to it?"), qualification, count, statements);
        qualification.control().setValue(qualifications.getFirst().value());
    }

    void show(ImprovementPriority priority) {
        title.control().setValue(priority.title());
        why.control().setValue(priority.why());
        qualification.control().setValue(priority.qualification());
        chosen.addAll(priority.statementIds());
    }

    /** The statements of the qualification chosen; those of another one stay chosen. */
    void list() {
        statements.removeAll();
        for (Area area : frameworks.apply(qualification.control().getValue()).areas()) statements.add(area(area));
        count();
    }

    private NativeDetails area(Area area) {
        long here = area.statements().stream()
                .filter(one -> chosen.contains(one.id()))
                .count();
        Div lines = new Div();
        area.statements().forEach(statement -> lines.add(line(statement)));
        NativeDetails fold = new NativeDetails(
                area.title() + " (" + Words.count(area.statements().size(), "statement") + ")", lines);
        fold.addClassName("fold");
        fold.setOpen(here > 0);
        return fold;
    }

    private Div line(AskedStatement statement) {
        Tick tick = new Tick(statement.text());
        String id = "statement-" + statement.id().replace('.', '-');
        tick.setId(id);
        tick.setValue(chosen.contains(statement.id()));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) chosen.add(statement.id());
            else chosen.remove(statement.id());
            count();
        });
        NativeLabel label = new NativeLabel(statement.text());
        label.setFor(id);
        Div line = new Div(tick, label);
        line.addClassName("tick-line");
        return line;
    }

    private void count() {
        count.setText(
                chosen.isEmpty() ? "No statement chosen yet." : Words.count(chosen.size(), "statement") + " chosen.");
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<PriorityWanted> entered() {
        corrections = new Corrections();
        List.of(title, why).forEach(Field::clear);
        String called = title.control().getValue().strip();
        String because = why.control().getValue().strip();
        if (called.isEmpty()) corrections.wrong(title, "Give it a name");
        if (called.length() > LONGEST_TITLE)
            corrections.wrong(title, "Use at most " + LONGEST_TITLE + " characters for the name");
        if (because.length() > LONGEST_WHY) corrections.wrong(why, "Use at most 1,000 characters to say why");
        if (chosen.isEmpty()) corrections.wrong("Choose at least one statement", "priority-statements");
        return corrections.isEmpty()
                ? Optional.of(new PriorityWanted(
                        called, because, qualification.control().getValue(), List.copyOf(chosen)))
                : Optional.empty();
    }

    ErrorSummary problems() {
        return corrections.summary();
    }
}
