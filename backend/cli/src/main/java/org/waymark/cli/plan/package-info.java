/** Plan requests and outcomes as JSON, and as plain text. */
@NullMarked
package org.waymark.cli.plan;

import org.jspecify.annotations.NullMarked;
