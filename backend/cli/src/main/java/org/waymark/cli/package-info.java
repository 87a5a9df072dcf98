/** Command line: requests and outcomes as files. */
@NullMarked
package org.waymark.cli;

import org.jspecify.annotations.NullMarked;
