package org.waymark.contract.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.Page;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Mono;

/** Qualifications, frameworks, modules and lessons: the same for everybody who is signed in. */
@HttpExchange("/api/v1")
public interface CatalogueApi {

    @GetExchange("/qualifications")
    Mono<Page<Qualification>> qualifications();

    /** The newest version of the qualification's framework. */
    @GetExchange("/qualifications/{code}/framework")
    Mono<Framework> framework(@PathVariable("code") String code);

    @GetExchange("/topics")
    Mono<Page<Topic>> topics(@RequestParam(name = "qualification", required = false) @Nullable String qualification);

    @GetExchange("/modules/{moduleId}")
    Mono<ModuleDetails> module(@PathVariable("moduleId") String moduleId);

    /**
     * A lesson as it is today, for a kind of school. Carries an ETag, the lesson's content hash; 304 where If-None-Match
     * names it.
     */
    @GetExchange("/modules/{moduleId}/lesson")
    Mono<ResponseEntity<Lesson>> lesson(
            @PathVariable("moduleId") String moduleId,
            @RequestParam(name = "kind", defaultValue = "MAINSTREAM") SchoolKind kind,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch);

    /** Authors only: every statement with the frameworks that ask for it and the topics that teach it. */
    @GetExchange("/catalogue/graph")
    Mono<StatementGraph> graph();

    /** Authors only. */
    @GetExchange("/catalogue/coverage")
    Mono<Page<AreaCoverage>> coverage();

    /** Authors only: what the linter finds in the content that is live. */
    @GetExchange("/catalogue/findings")
    Mono<LintReport> findings();

    /** Every card with the modules that cite it, by its short name. Authors only. */
    @GetExchange("/catalogue/evidence")
    Mono<Page<CitedEvidence>> evidence();
}
