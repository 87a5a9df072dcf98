package org.waymark.ui.many;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.SignedOutException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.FileField;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Notice;
import reactor.core.publisher.Flux;

/** Whom, by a file: what was made of it, what to correct, and the way to try again. */
@Route(Place.START + "/:planId/file")
@RolesAllowed("TRUST_LEAD")
class UploadView extends PlanPage {

    private static final int LARGEST_MEGABYTES = 10;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final Div report = new Div();

    UploadView(AssignmentPlanApi plans) {
        super("Upload a file of people", plans);
        report.addClassName("page");
    }

    @Override
    boolean isFor(State state) {
        return state == State.DRAFT || state == State.PLANNED;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        lead("A CSV or XLSX file with one person a row, at most 10 MB. People who are not in the list yet are added"
                + " when you apply.");
        Section template = new Section(
                new H2("The columns"),
                new Paragraph("Begin with the template: it has the columns and one example. People to whom you give the"
                        + " same group attend the same sessions where possible."),
                new FileLink(
                        "Download the template (CSV)",
                        "waymark-people",
                        FileFormat.CSV,
                        () -> Calls.call(plans.template())));
        FileField file = new FileField(this::send, LARGEST_MEGABYTES, ".csv", ".xlsx");
        add(messages(), template, new Section(new H2("Your file"), file), report);
        last(plan.id());
    }

    /** What was uploaded before is told again: nobody has to remember it. */
    private void last(String planId) {
        report.removeAll();
        try {
            tell(Calls.call(plans.uploaded(planId)));
        } catch (ProblemException none) {
            if (none.kind() != Kind.GONE) throw none;
        }
    }

    /** On the upload's own thread, without the page's lock, for as long as reading the file takes. */
    private void send(UI ui, String name, InputStream content) {
        try {
            Flux<DataBuffer> bytes = DataBufferUtils.readInputStream(() -> content, BUFFERS, PIECE_BYTES);
            PeopleFile read = Calls.send(plans.upload(plan().id(), name, bytes));
            ui.access(() -> {
                messages().removeAll();
                report.removeAll();
                tell(read);
            });
        } catch (ProblemException refused) {
            ui.access(() -> say(Notice.problem(
                    refused.kind() == Kind.INVALID
                            ? "We could not read that file"
                            : refused.kind().title(),
                    refused.sentence())));
        } catch (SignedOutException ended) {
            ui.access(() -> {
                throw ended;
            });
        }
    }

    private void tell(PeopleFile file) {
        report.add(new FileReport(file, () -> Calls.call(plans.corrections(plan().id()))));
        Anchor on = primary(href(Place.LIMITS), "Go on with these people");
        on.setVisible(file.matched() + file.added() > 0);
        report.add(actions(on, new ActionButton("Take this file’s people out again", "plain", this::discard)));
    }

    private void discard() {
        try {
            Calls.run(plans.discardFile(plan().id()));
            report.removeAll();
            say(Notice.done("The file’s people are out again", "Those you picked from the list have stayed."));
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
