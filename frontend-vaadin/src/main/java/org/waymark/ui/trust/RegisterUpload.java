package org.waymark.ui.trust;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.waymark.contract.job.Job;
import org.waymark.contract.organisation.SchoolImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedOutException;
import org.waymark.ui.design.FileField;
import org.waymark.ui.design.Notice;

/** Sends a file of the register to the backend, and goes on to how far its import has come. */
class RegisterUpload extends Section {

    private static final int LARGEST_MEGABYTES = 100;
    private static final int PIECE_BYTES = 64 * 1024;

    private final SchoolImportApi imports;
    private final Div messages;
    private final String next;
    private final Supplier<@Nullable LocalDate> validFrom;

    /**
     * @param next the address that the job's id is added to
     * @param validFrom from when lists decide, as it stands when the file is sent; null for today
     */
    RegisterUpload(SchoolImportApi imports, Div messages, String next, Supplier<@Nullable LocalDate> validFrom) {
        this.validFrom = validFrom;
        this.imports = imports;
        this.messages = messages;
        this.next = next;
        add(new H2("Upload it"), new FileField(this::send, LARGEST_MEGABYTES, ".csv"));
    }

    /** On the upload's own thread, piece by piece. */
    private void send(UI ui, String name, InputStream content) {
        try {
            var bytes = DataBufferUtils.readInputStream(
                    () -> content, DefaultDataBufferFactory.sharedInstance, PIECE_BYTES);
            Job job = Objects.requireNonNull(
                    Calls.send(imports.start(validFrom.get(), bytes)).getBody());
            ui.access(() -> ui.navigate(next + job.id()));
        } catch (ProblemException refused) {
            ui.access(() -> {
                messages.removeAll();
                messages.add(Notice.problem(refused));
            });
        } catch (SignedOutException ended) {
            ui.access(() -> {
                throw ended;
            });
        }
    }
}
