package org.waymark.backend.catalogue.store;

import java.time.Instant;
import java.util.List;
import org.waymark.backend.platform.store.Stored;

/**
 * What a release changed; kept for each content that was ever published, so that an older node knows its own as old.
 *
 * @param id the hash of all files
 * @param number of the release; not yet published while it is above the current one
 */
record StoredPublication(
        String id, long version, int number, Instant at, List<String> added, List<String> changed, List<String> removed)
        implements Stored {}
