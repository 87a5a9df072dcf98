package org.waymark.backend.catalogue;

import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Mono;

/** The content that is published, as every other feature sees it. */
public interface Catalogue {

    /** The current release, from the cache; an empty one before anything is published. */
    Mono<CatalogueSnapshot> current();

    /**
     * A module as it was when somebody started it, though it may have changed or gone since; empty if no release ever
     * held it.
     *
     * @param hash see {@link TaughtModule#hash()}
     */
    Mono<TaughtModule> module(ModuleId id, String hash);

    /**
     * A framework that an enrolment keeps, though it may have gone from the current release, with its statements and
     * the topics of today; empty if no release ever held it.
     */
    Mono<PinnedFramework> framework(FrameworkId id);
}
