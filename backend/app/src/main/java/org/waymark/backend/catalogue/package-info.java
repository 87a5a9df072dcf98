/**
 * What can be taught and what is asked: statements, frameworks, topics with their modules, evidence and calendars. This
 * package is the feature's public interface; {@code content} reads files, {@code lint} judges them, {@code store}
 * publishes and serves them.
 */
@NullMarked
package org.waymark.backend.catalogue;

import org.jspecify.annotations.NullMarked;
