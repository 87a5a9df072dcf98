/** What a person knows, believed from few answers: calibration of items, beliefs, decisions, and what to ask next. */
@NullMarked
package org.waymark.engine.mastery;

import org.jspecify.annotations.NullMarked;
