package org.waymark.ui.attendance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.InputStream;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.waymark.contract.FileFormat;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterFile.Kind;
import org.waymark.contract.attendance.RegisterFileApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedOutException;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.FileField;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** Fills a register from a file. Its marks are only proposed: they are saved with the register. */
class FileSection extends NativeDetails {

    private static final int LARGEST_MEGABYTES = 2;
    private static final int PIECE_BYTES = 64 * 1024;

    private final RegisterFileApi files;
    private final String offerId;
    private final String sessionId;
    private final SerializableConsumer<RegisterFile> proposed;
    private final Div report = new Div();

    /** @param proposed called with what was read, while the page is locked */
    FileSection(RegisterFileApi files, String offerId, String sessionId, SerializableConsumer<RegisterFile> proposed) {
        super("Fill it in from a file");
        this.files = files;
        this.offerId = offerId;
        this.sessionId = sessionId;
        this.proposed = proposed;
        addClassName("fold");
        setContent(new Div(
                new Paragraph("Upload the attendance report that Teams or Zoom saves after a meeting, or the template"
                        + " with a mark for each person, as CSV or XLSX. Nothing is saved until you have looked through"
                        + " the marks and save the register."),
                new FileLink(
                        "Download the template (CSV)",
                        "waymark-register",
                        FileFormat.CSV,
                        () -> Calls.call(files.template(offerId, sessionId))),
                new FileField(this::send, LARGEST_MEGABYTES, ".csv", ".xlsx"),
                report));
    }

    /** On the upload's own thread, without the page's lock. */
    private void send(UI ui, String name, InputStream content) {
        try {
            RegisterFile read = Calls.send(files.read(
                    offerId,
                    sessionId,
                    DataBufferUtils.readInputStream(
                            () -> content, DefaultDataBufferFactory.sharedInstance, PIECE_BYTES)));
            ui.access(() -> show(read));
        } catch (ProblemException refused) {
            ui.access(() -> {
                report.removeAll();
                report.add(Notice.problem("We could not use that file", refused.sentence()));
            });
        } catch (SignedOutException ended) {
            ui.access(() -> {
                throw ended;
            });
        }
    }

    void show(RegisterFile read) {
        report.removeAll();
        proposed.accept(read);
        report.add(Notice.info(
                Words.people(read.read().size()) + " filled in, nothing saved yet",
                "Look through the marks below, change what is wrong, then save the register. Those who are not in the"
                        + " file keep their mark." + rule(read)));
        if (read.unread().isEmpty()) return;
        DataTable table = new DataTable("Rows that were not used", "Row", "Name", "What to do");
        read.unread()
                .forEach(row ->
                        table.row(new Span(String.valueOf(row.row())), new Span(row.name()), new Span(row.todo())));
        report.add(table);
    }

    private static String rule(RegisterFile read) {
        return read.kind() == Kind.MARKS
                ? ""
                : " Whoever was there for at least " + read.presentPercent()
                        + "% of the session is present; others came late if they missed its beginning, or else left"
                        + " early.";
    }
}
