package org.waymark.backend.catalogue.lint;

import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.content.ContentReading;

/** Looks for one kind of fault in all content. */
@FunctionalInterface
interface Rule {
    Stream<Finding> check(ContentReading reading);
}
