package org.waymark.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterFileApi;
import org.waymark.contract.attendance.RegisterMarks;
import org.waymark.contract.attendance.RegisterMarks.Marked;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** The register of one session: a mark for each person, and the marks that are disputed. */
abstract class RegisterPage extends Page implements BeforeEnterObserver {

    private final AttendanceApi attendance;
    private final RegisterFileApi files;
    private final String session;
    private final String codes;
    private final Div messages = new Div();
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private Address address = Address.of("");
    private @Nullable Versioned<Register> before;

    /**
     * @param session the route of the session's own page
     * @param codes that of the page with its code
     */
    RegisterPage(AttendanceApi attendance, RegisterFileApi files, String session, String codes) {
        super("Register");
        this.attendance = attendance;
        this.files = files;
        this.session = session;
        this.codes = codes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        messages.removeAll();
        show(Calls.versioned(attendance.register(address.get("offer"), address.get("id"))));
    }

    private void show(Versioned<Register> found) {
        before = found;
        choices.clear();
        Register register = found.value();
        startAfresh();
        setHeading("Register: " + register.topic());
        lead(Words.moment(register.start()) + ", " + register.place() + ".");
        add(messages);
        disputes(register);
        if (register.lines().isEmpty()) add(new EmptyState("Nobody has a seat in this session.", back()));
        else if (register.open())
            add(
                    new FileSection(files, register.offerId(), register.sessionId(), this::fill),
                    table(register),
                    actions());
        else {
            add(
                    Notice.info("The register is not open", "It opens when the session begins.")
                            .with(code()),
                    people(register));
        }
    }

    private Anchor code() {
        return new Anchor(address.at(codes).href(), "Show a code in the session");
    }

    private Anchor back() {
        return new Anchor(address.at(session).href(), "Back to the session");
    }

    private static DataTable people(Register register) {
        DataTable table = new DataTable("Who has a seat", "Person", "Mark");
        register.lines().forEach(line -> table.row(who(line), MarkWords.tag(line.mark())));
        return table;
    }

    private DataTable table(Register register) {
        DataTable table = new DataTable("Register", "Person", "Mark", "By");
        register.lines().forEach(line -> {
            Choice choice = new Choice(options());
            choice.getElement().setAttribute("aria-label", "Mark of " + line.name());
            choice.setValue(line.mark() == null ? "" : Address.text(line.mark()));
            choices.put(line.participantId(), choice);
            table.row(who(line), choice, new Span(line.markedBy() == null ? "Nobody yet" : line.markedBy()));
        });
        return table;
    }

    /** Those who run a session are not told of schools. */
    private static Component who(Register.Line line) {
        Span name = new Span(line.name());
        return line.school().isEmpty() ? name : DataTable.two(name, line.school());
    }

    static List<Choice.Option> options() {
        List<Choice.Option> options = new ArrayList<>(List.of(new Choice.Option("", "Not marked")));
        options.addAll(Choice.options(Mark.class, MarkWords::of));
        return options;
    }

    private Div actions() {
        Div line = new Div(
                new ActionButton("Save the register", "primary", this::save),
                new ActionButton("The rest were present", "plain", this::restPresent),
                code(),
                back());
        line.addClassName("actions");
        return line;
    }

    /** What a file says, to be looked through; whoever is not in it keeps their mark. */
    private void fill(RegisterFile file) {
        file.read().forEach(one -> {
            Choice choice = choices.get(one.participantId());
            if (choice != null) choice.setValue(Address.text(one.mark()));
        });
    }

    private void restPresent() {
        choices.values().stream()
                .filter(choice -> choice.getValue().isEmpty())
                .forEach(choice -> choice.setValue(Address.text(Mark.PRESENT)));
    }

    private void save() {
        if (before == null) return;
        messages.removeAll();
        List<Marked> marks = new ArrayList<>();
        choices.forEach((id, choice) -> mark(choice).ifPresent(mark -> marks.add(new Marked(id, mark))));
        try {
            show(Calls.versioned(
                    attendance.take(address.get("offer"), address.get("id"), before.etag(), new RegisterMarks(marks))));
            messages.add(Notice.done("The register is saved", Words.people(marks.size()) + " marked."));
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.STALE) overtaken();
            else messages.add(Notice.problem(refused));
        }
    }

    private void overtaken() {
        show(Calls.versioned(attendance.register(address.get("offer"), address.get("id"))));
        messages.add(Notice.problem(
                "Somebody else saved the register meanwhile",
                "These are the marks as they are now. Look through them, change what is wrong and save again."));
    }

    static Optional<Mark> mark(Choice choice) {
        return Address.of("").with("mark", choice.getValue()).find("mark", Mark.class);
    }

    private void disputes(Register register) {
        List<Register.Line> disputed =
                register.lines().stream().filter(line -> line.dispute() != null).toList();
        if (disputed.isEmpty()) return;
        Section section = new Section(new H2("Disputed marks"));
        disputed.forEach(line -> section.add(new DisputeForm(
                line,
                answer -> Calls.versioned(
                        attendance.answer(address.get("offer"), line.participantId(), address.get("id"), answer)),
                this::show)));
        add(section);
    }
}
