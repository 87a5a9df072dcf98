package org.waymark.backend.learning;

import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.platform.ProblemException;
import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Mono;

/** The text of a step: the one it was started with, or today's where it has not been started. */
@Component
class StepTexts {

    private final Catalogue catalogue;

    StepTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Mono<TaughtModule> of(Learning done, String moduleId) {
        ModuleId id = new ModuleId(moduleId);
        Mono<TaughtModule> now = catalogue
                .current()
                .flatMap(snapshot -> Mono.justOrEmpty(snapshot.content().find(id)));
        return done.find(moduleId)
                .map(step -> catalogue.module(id, step.contentHash()).switchIfEmpty(now))
                .orElse(now)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such lesson.")));
    }

    /** As {@link #of}, of a step that was started (409 otherwise). */
    Mono<TaughtModule> started(Learning done, String moduleId) {
        return done.find(moduleId).isPresent()
                ? of(done, moduleId)
                : Mono.error(() -> ProblemException.conflict("Start this step first."));
    }
}
