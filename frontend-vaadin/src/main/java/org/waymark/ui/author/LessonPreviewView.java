package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.learn.LessonPreview;

/** A lesson as readers of one phase and kind of school see it, with the way to the other variants. */
@Route("catalogue/topics/:topicId/:moduleId")
@RolesAllowed("AUTHOR")
class LessonPreviewView extends Page implements BeforeEnterObserver {

    private final CatalogueApi catalogue;

    LessonPreviewView(CatalogueApi catalogue) {
        super("Lesson");
        addClassName("lesson");
        this.catalogue = catalogue;
    }

    static String path(String topicId, String moduleId) {
        return "catalogue/topics/" + topicId + "/" + moduleId;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("moduleId").orElseThrow();
        Address address = Address.of(event.getLocation());
        ModuleDetails module = Calls.call(catalogue.module(id));
        List<SchoolKind> kinds = Variant.kinds(module);
        SchoolKind kind =
                address.find("kind", SchoolKind.class).filter(kinds::contains).orElse(kinds.getFirst());
        Lesson lesson = Calls.versioned(catalogue.lesson(id, kind, null)).value();
        startAfresh();
        setHeading(lesson.title());
        lead(module.summary());
        Div ways = new Div(variants(module));
        if (kinds.size() > 1) ways.add(kinds(kinds, kind, address));
        ways.addClassName("actions");
        add(ways, facts(module, lesson), new LessonPreview(lesson), back(module));
    }

    private static Div facts(ModuleDetails module, Lesson lesson) {
        Div facts = new Div(
                Mark.phase(module.phase()),
                new Span(Words.count(lesson.words(), "word")),
                new Span(Words.count(lesson.readingMinutes(), "minute") + " to read"));
        if (lesson.asAt() != null) facts.add(new Span("Law as at " + Words.day(lesson.asAt())));
        facts.addClassNames("facts", "lesson-facts");
        return facts;
    }

    private static Nav variants(ModuleDetails module) {
        UnorderedList list = new UnorderedList();
        module.variants()
                .forEach(variant -> list.add(link(
                        Words.phase(variant.phase()),
                        path(module.topicId(), variant.id()),
                        variant.id().equals(module.id()))));
        return nav(list, "Variants");
    }

    private static Nav kinds(List<SchoolKind> kinds, SchoolKind current, Address address) {
        UnorderedList list = new UnorderedList();
        kinds.forEach(kind -> list.add(link(
                Words.schoolKind(kind), address.with("kind", Address.text(kind)).href(), kind == current)));
        return nav(list, "Kinds of school");
    }

    private static ListItem link(String name, String href, boolean current) {
        Anchor link = new Anchor(href, name);
        if (current) link.getElement().setAttribute("aria-current", "true");
        return new ListItem(link);
    }

    private static Nav nav(UnorderedList list, String name) {
        Nav nav = new Nav(list);
        nav.addClassName("segments");
        nav.getElement().setAttribute("aria-label", name);
        return nav;
    }

    private static Anchor back(ModuleDetails module) {
        return new Anchor("catalogue/topics/" + module.topicId(), "Back to the topic and its variants");
    }
}
