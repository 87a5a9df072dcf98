package org.waymark.ui.assign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** Step 3: how much time a week, and by when. */
@Route("assign/hours")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class HoursView extends AssignPage implements BeforeEnterObserver {

    private final AssignmentApi assignments;
    private final Clock clock;
    private final Div messages = new Div();
    private final Field<Input> hours = Field.input("hours", "number", "Hours a week")
            .hint("Between half an hour and 20. Two and a half is usual beside a full-time job: write 2.5.");
    private final DateField by = new DateField("Finish by (optional)");
    private final Div form = new Div();
    private Wish wish = new Wish(Address.of("assign/hours"));

    HoursView(AssignmentApi assignments, Clock clock) {
        super("How many hours a week?");
        this.assignments = assignments;
        this.clock = clock;
        hours.control()
                .getElement()
                .setAttribute("min", "0.5")
                .setAttribute("max", "20")
                .setAttribute("step", "0.25");
        NativeButton on = new NativeButton("See the pathway", click -> goOn());
        on.addClassNames("button", "primary");
        by.setId("finish-by");
        by.setHelperText("Leave it empty to finish as soon as the hours allow.");
        by.setManualValidation(true);
        form.add(hours, by, on);
        form.addClassNames("form", "form-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wish = new Wish(Address.of(event.getLocation()));
        if (!wish.isWhole()) {
            wish.missing().forward(event);
            return;
        }
        String name = person(assignments, wish.person()).name();
        begin(3, "How many hours a week for " + name + "?", wish.address().at("assign/offer"));
        messages.removeAll();
        add(messages, form);
        hours.control().setValue(Words.decimalHours(wish.minutes()));
        by.setValue(wish.by().orElse(null));
    }

    private void goOn() {
        List<ErrorSummary.Line> problems = new ArrayList<>();
        hours.clear();
        by.setInvalid(false);
        int minutes = minutes(problems);
        String day = day(problems);
        messages.removeAll();
        if (!problems.isEmpty()) messages.add(new ErrorSummary(problems));
        else
            wish.address()
                    .at("assign/preview")
                    .with(Wish.MINUTES, String.valueOf(minutes))
                    .with(Wish.BY, day)
                    .go();
    }

    private int minutes(List<ErrorSummary.Line> problems) {
        String said = hours.control().getValue().strip();
        double given = said.matches("\\d{1,3}(\\.\\d{1,4})?") ? Double.parseDouble(said) : 0;
        int minutes = (int) Math.round(given * 60);
        if (minutes < Wish.FEWEST_MINUTES) wrong(hours, "Give at least half an hour a week, such as 2.5", problems);
        if (minutes > Wish.MOST_MINUTES)
            wrong(hours, "More than 20 hours a week beside a job is not a plan: give 20 or fewer", problems);
        return minutes;
    }

    private String day(List<ErrorSummary.Line> problems) {
        LocalDate day = by.getValue();
        if (day == null) return "";
        if (!day.isAfter(LocalDate.now(clock))) {
            by.setInvalid(true);
            by.setErrorMessage("Give a day to come");
            problems.add(new ErrorSummary.Line("Give a day to come", "finish-by"));
        }
        return day.toString();
    }

    private static void wrong(Field<Input> field, String message, List<ErrorSummary.Line> problems) {
        field.error(message);
        problems.add(new ErrorSummary.Line(message, field.control().getId().orElseThrow()));
    }
}
