/** A participant's pathway: planned by the engine, told in plain words. */
@NullMarked
package org.waymark.backend.pathway;

import org.jspecify.annotations.NullMarked;
