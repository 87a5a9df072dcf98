@NullMarked
package org.waymark.backend.report.store;

import org.jspecify.annotations.NullMarked;
