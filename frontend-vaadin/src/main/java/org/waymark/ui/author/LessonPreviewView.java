package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.participant.TryOutApi;
import org.waymark.contract.report.LessonReport;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.ui.author.LessonParts.Column;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Page;
import org.waymark.ui.learn.TrialLesson;

/** A lesson as its readers do it, in each version and beside another, with everything to try out and nothing kept. */
@Route("catalogue/topics/:topicId/:moduleId")
@RolesAllowed("AUTHOR")
class LessonPreviewView extends Page implements BeforeEnterObserver {

    private final CatalogueApi catalogue;
    private final TryOutApi tryOuts;
    private final LessonReportApi reports;

    LessonPreviewView(CatalogueApi catalogue, TryOutApi tryOuts, LessonReportApi reports) {
        super("Lesson");
        addClassName("lesson");
        this.catalogue = catalogue;
        this.tryOuts = tryOuts;
        this.reports = reports;
    }

    static String path(String topicId, String moduleId) {
        return "catalogue/topics/" + topicId + "/" + moduleId;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("moduleId").orElseThrow();
        Address address = Address.of(event.getLocation());
        ModuleDetails module = Calls.call(catalogue.module(id));
        List<Version> all = Version.of(module.variants());
        Version shown = shown(all, id, address);
        startAfresh();
        all.stream()
                .filter(version -> !version.equals(shown))
                .filter(version -> version.key().equals(address.get(VersionSwitch.BESIDE)))
                .findFirst()
                .ifPresentOrElse(beside -> two(module.topicId(), all, shown, beside), () -> one(module, all, shown));
        add(new Anchor("catalogue/topics/" + module.topicId(), "Back to the topic and its variants"));
    }

    private static Version shown(List<Version> all, String moduleId, Address address) {
        List<Version> own = all.stream()
                .filter(version -> version.module().id().equals(moduleId))
                .toList();
        return address.find("kind", SchoolKind.class)
                .flatMap(kind ->
                        own.stream().filter(version -> version.kind() == kind).findFirst())
                .orElse(own.getFirst());
    }

    private void one(ModuleDetails module, List<Version> all, Version version) {
        Variant variant = new Variant(module, lesson(version));
        begin(variant);
        if (all.size() > 1) add(new VersionSwitch(module.topicId(), all, version, null));
        add(
                new Section(new H2("At a glance"), VersionFacts.list(variant), ways(Stream.of(version))),
                new LessonParts(column(version, variant, "")),
                evidence(variant.lesson().evidence()));
    }

    private void two(String topicId, List<Version> all, Version shown, Version beside) {
        Variant left = variant(shown);
        Variant right = variant(beside);
        begin(left);
        add(
                new VersionSwitch(topicId, all, shown, beside),
                new Section(
                        new H2("What differs"),
                        VersionFacts.table(shown.name(), left, beside.name(), right),
                        ways(Stream.of(shown, beside))),
                new LessonParts(column(shown, left, ""), column(beside, right, "beside-")),
                evidence(Stream.of(left, right)
                        .flatMap(variant -> variant.lesson().evidence().stream())
                        .distinct()
                        .toList()));
    }

    private void begin(Variant variant) {
        setHeading(variant.lesson().title());
        lead(variant.module().summary());
        add(new Paragraph("Try out whatever you like: it works as it does for readers, and nothing of it is saved."));
    }

    private Variant variant(Version version) {
        return new Variant(Calls.call(catalogue.module(version.module().id())), lesson(version));
    }

    private Lesson lesson(Version version) {
        return Calls.versioned(catalogue.lesson(version.module().id(), version.kind(), null))
                .value();
    }

    private Column column(Version version, Variant variant, String mark) {
        return new Column(version.name(), TrialLesson.parts(variant.lesson(), tryOuts, mark));
    }

    private static Div evidence(List<EvidenceCard> cards) {
        Div evidence = new Div();
        evidence.addClassName("lesson-evidence");
        if (!cards.isEmpty()) evidence.add(TrialLesson.evidence(cards));
        return evidence;
    }

    /** To what readers report of it, and to what it rests on. */
    private Div ways(Stream<Version> versions) {
        List<LessonReport> all = Calls.call(reports.reports()).items();
        Div ways = new Div();
        ways.addClassName("actions");
        versions.map(Version::module).distinct().forEach(module -> ways.add(ReportsView.link(module, all)));
        ways.add(new Anchor("#evidence", "What it rests on"));
        return ways;
    }
}
