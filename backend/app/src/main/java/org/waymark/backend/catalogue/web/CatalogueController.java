package org.waymark.backend.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.EvidenceViews;
import org.waymark.backend.catalogue.LessonViews;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.TopicFilter;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.contract.Page;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.AreaCoverage;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.CitedEvidence;
import org.waymark.contract.catalogue.Framework;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.LintReport;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.catalogue.Qualification;
import org.waymark.contract.catalogue.StatementGraph;
import org.waymark.contract.catalogue.Topic;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;

@RestController
class CatalogueController implements CatalogueApi {

    private final Catalogue catalogue;
    private final Today today;

    CatalogueController(Catalogue catalogue, Today today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Page<Qualification>> qualifications() {
        return catalogue
                .current()
                .map(snapshot -> Page.whole(snapshot.qualifications().stream()
                        .map(CatalogueViews::qualification)
                        .toList()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Framework> framework(String code) {
        return catalogue
                .current()
                .map(snapshot -> snapshot.findNewest(qualification(code))
                        .map(framework -> CatalogueViews.framework(framework, snapshot.content()))
                        .orElseThrow(() -> notFound("qualification", code)));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Page<Topic>> topics(@Nullable String qualification) {
        TopicFilter filter =
                qualification == null ? TopicFilter.ALL : new TopicFilter(qualification(qualification), null, null, "");
        return catalogue
                .current()
                .map(snapshot -> Page.whole(snapshot.topics(filter).stream()
                        .map(topic -> CatalogueViews.topic(topic, snapshot.content()))
                        .toList()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<ModuleDetails> module(String moduleId) {
        return catalogue.current().map(snapshot -> CatalogueViews.module(find(snapshot, moduleId), snapshot.content()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<ResponseEntity<Lesson>> lesson(String moduleId, SchoolKind kind, @Nullable String ifNoneMatch) {
        return catalogue.current().map(snapshot -> {
            TaughtModule taught = find(snapshot, moduleId);
            String etag = "\"" + taught.hash() + "-" + kind + "\"";
            return etag.equals(ifNoneMatch)
                    ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                    : ResponseEntity.ok()
                            .eTag(etag)
                            .body(LessonViews.of(taught, snapshot.content(), kind, today.date()));
        });
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<StatementGraph> graph() {
        return catalogue.current().map(GraphViews::graph);
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<Page<AreaCoverage>> coverage() {
        return catalogue.current().map(snapshot -> Page.whole(GraphViews.coverage(snapshot)));
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<LintReport> findings() {
        return catalogue.current().map(GraphViews::findings);
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<Page<CitedEvidence>> evidence() {
        return catalogue.current().map(snapshot -> Page.whole(EvidenceViews.cited(snapshot.content(), today.date())));
    }

    private static TaughtModule find(CatalogueSnapshot snapshot, String moduleId) {
        try {
            return snapshot.content().find(new ModuleId(moduleId)).orElseThrow(() -> notFound("module", moduleId));
        } catch (IllegalArgumentException e) {
            throw notFound("module", moduleId);
        }
    }

    private static QualificationCode qualification(String code) {
        try {
            return new QualificationCode(code);
        } catch (IllegalArgumentException e) {
            throw notFound("qualification", code);
        }
    }

    private static ProblemException notFound(String what, String id) {
        return ProblemException.notFound("There is no " + what + " ‘" + id + "’ in the catalogue.");
    }
}
