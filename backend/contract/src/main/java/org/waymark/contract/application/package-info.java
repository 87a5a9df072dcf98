/** Workplace tasks done step by step, with evidence that somebody at work confirms. Nothing here is graded. */
@NullMarked
package org.waymark.contract.application;

import org.jspecify.annotations.NullMarked;
