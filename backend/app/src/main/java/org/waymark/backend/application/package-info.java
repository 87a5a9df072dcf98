/** Workplace tasks done step by step, their evidence, and people who confirm them through a link. */
@NullMarked
package org.waymark.backend.application;

import org.jspecify.annotations.NullMarked;
