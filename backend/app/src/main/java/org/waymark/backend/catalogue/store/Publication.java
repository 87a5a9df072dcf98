package org.waymark.backend.catalogue.store;

import java.util.List;
import org.waymark.backend.catalogue.Finding;

/** What came of an attempt to publish. */
public sealed interface Publication {

    /** @param findings errors and warnings that did not stand in the way */
    record Published(int release, TopicChanges changes, List<Finding> findings) implements Publication {}

    /** The content is that of the current release. */
    record Unchanged(int release) implements Publication {}

    /** The content was published before and has been followed by other content since: this node is an older one. */
    record Older(int publishedAs, int release) implements Publication {}

    /** The content does not hold together; what was published before stays. */
    record Refused(List<Finding> findings) implements Publication {}
}
