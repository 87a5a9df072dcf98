package org.waymark.ui.bringing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.waymark.contract.FileFormat;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.MappingWanted;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImport.Uploaded;
import org.waymark.contract.bringing.ProgrammeImportApi;
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

/** One file: uploaded, and its columns and values matched to ours. */
@Route(Place.START + "/:importId/files/:kind")
@RolesAllowed("PROVIDER")
class FileView extends ImportPage {

    private static final int LARGEST_MEGABYTES = 10;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private FileKind kind = FileKind.PEOPLE;

    FileView(ProgrammeImportApi imports) {
        super("File", imports);
    }

    @Override
    boolean isFor(State state) {
        return state == State.DRAFT || state == State.CHECKED;
    }

    @Override
    void prepare(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("kind").orElseThrow();
        kind = Stream.of(FileKind.values())
                .filter(one -> Address.text(one).equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    Anchor back() {
        return back(href(Place.TASKS), "Back to the steps");
    }

    @Override
    void show(ProgrammeImport programme, Address address) {
        String name = Place.name(kind).toLowerCase(Locale.ROOT);
        setHeading("File of " + name);
        lead(Place.tells(kind));
        FileField file = new FileField(this::send, LARGEST_MEGABYTES, ".csv", ".xlsx");
        add(new Section(
                new H2("Your file"),
                new Paragraph("CSV or XLSX, at most 10 MB. Use your own columns, or begin with the template. Waymark"
                        + " keeps the file for one day."),
                new FileLink(
                        "Download the template (CSV)",
                        "waymark-" + name,
                        FileFormat.CSV,
                        () -> Calls.call(imports.template(kind))),
                file));
        ImportView.find(programme, kind).ifPresent(this::matching);
    }

    private void matching(Uploaded file) {
        Div again = actions(new ActionButton("Take this file out again", "plain", this::remove));
        try {
            var mapping =
                    Calls.versioned(imports.mapping(programme().id(), kind)).value();
            add(new MappingForm(mapping, this::save), again);
        } catch (ProblemException gone) {
            if (gone.kind() != Kind.GONE) throw gone;
            add(
                    Notice.warning(
                            "‘" + file.name() + "’ is no longer here",
                            "A file is kept for one day. Upload it again; how you matched it is remembered."),
                    again);
        }
    }

    /** On the upload's own thread, without the page's lock, for as long as reading the file takes. */
    private void send(UI ui, String name, InputStream content) {
        try {
            Flux<DataBuffer> bytes = DataBufferUtils.readInputStream(() -> content, BUFFERS, PIECE_BYTES);
            Calls.send(imports.upload(programme().id(), kind, name, bytes));
            ui.access(() -> {
                renew();
                say(Notice.done("We have read " + name, "Look at how its columns are matched, below."));
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

    private void renew() {
        reload();
        again(Place.file(programme().id(), kind));
    }

    private void save(MappingWanted wanted) {
        try {
            Calls.call(imports.map(programme().id(), kind, current().etag(), wanted));
            renew();
            boolean matched =
                    ImportView.find(programme(), kind).filter(Uploaded::matched).isPresent();
            say(
                    matched
                            ? Notice.done("Everything is matched", "It is remembered for your next file of this kind.")
                                    .with(primary(href(Place.TASKS), "Go on"))
                            : Notice.warning(
                                            "Saved, but something is not matched yet",
                                            "Rows with values that are not matched are left out, and told.")
                                    .with(new Anchor(href(Place.TASKS), "Go on all the same")));
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.STALE) {
                reload();
                say(Notice.problem(
                        "This import changed meanwhile",
                        "Somebody else, or you in another tab, changed it. What you chose is still here: save again to"
                                + " put it in place of theirs."));
            } else say(Notice.problem(refused));
        }
    }

    private void remove() {
        try {
            Calls.run(imports.removeFile(programme().id(), kind));
            renew();
            say(Notice.done("The file is out again", "Nothing of it is left here."));
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
