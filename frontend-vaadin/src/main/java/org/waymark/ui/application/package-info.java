/** Workplace tasks step by step, with evidence, people who confirm them, and the portfolio. */
@NullMarked
package org.waymark.ui.application;

import org.jspecify.annotations.NullMarked;
