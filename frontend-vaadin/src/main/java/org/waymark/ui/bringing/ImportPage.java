package org.waymark.ui.bringing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.contract.job.Job;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import reactor.core.publisher.Mono;

/** A page about one import. Where the import has moved on, it sends people to where it stands. */
abstract class ImportPage extends Page implements BeforeEnterObserver {

    final ProgrammeImportApi imports;
    private final Div messages = new Div();
    private @Nullable Versioned<ProgrammeImport> current;

    ImportPage(String title, ProgrammeImportApi imports) {
        super(title);
        this.imports = imports;
        messages.addClassName("messages");
    }

    /** Whether this page has something to say about an import that stands so. */
    abstract boolean isFor(State state);

    /** Shows the page, on a fresh sheet that has its heading, the way back and the messages. */
    abstract void show(ProgrammeImport programme, Address address);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("importId").orElseThrow();
        current = Calls.versioned(imports.programmeImport(id));
        if (!isFor(programme().state())) {
            Place.of(programme().state()).of(id).forward(event);
            return;
        }
        messages.removeAll();
        prepare(event);
        again(Address.of(event.getLocation()));
    }

    /** Reads what else the address says. */
    void prepare(BeforeEnterEvent event) {}

    /** The page as the import stands now; what was said stays. */
    final void again(Address address) {
        startAfresh();
        Paragraph name = new Paragraph(programme().offer());
        name.addClassName("kicker");
        addComponentAsFirst(name);
        addComponentAsFirst(back());
        add(messages);
        show(programme(), address);
    }

    Anchor back() {
        return back(Place.START, "Back to all imports");
    }

    static Anchor back(String href, String text) {
        Anchor back = new Anchor(href, text);
        back.addClassName("back");
        return back;
    }

    final Versioned<ProgrammeImport> current() {
        if (current == null) throw new IllegalStateException("no import yet");
        return current;
    }

    final void reload() {
        current = Calls.versioned(imports.programmeImport(programme().id()));
    }

    final ProgrammeImport programme() {
        return current().value();
    }

    final String href(Place place) {
        return place.of(programme().id()).href();
    }

    final void go(Place place) {
        place.of(programme().id()).go();
    }

    /** Begins a job and goes to where it can be watched. A second try while it runs goes there as well. */
    final void begin(Mono<ResponseEntity<Job>> job) {
        try {
            Calls.call(job);
            go(Place.RUN);
        } catch (ProblemException refused) {
            reload();
            if (programme().state().isWorking()) go(Place.RUN);
            else
                say(Notice.problem(refused)
                        .with(new Anchor(href(Place.of(programme().state())), "See where it stands")));
        }
    }

    final void say(Component message) {
        messages.removeAll();
        messages.add(message);
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    static Anchor primary(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.addClassNames("button", "primary");
        return link;
    }

    static Div actions(Component... actions) {
        Div line = new Div(actions);
        line.addClassName("actions");
        return line;
    }
}
