/** The person: setting, time, needs, what they have done and what they chose. */
@NullMarked
package org.waymark.engine.learner;

import org.jspecify.annotations.NullMarked;
