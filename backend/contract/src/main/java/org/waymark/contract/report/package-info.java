@NullMarked
package org.waymark.contract.report;

import org.jspecify.annotations.NullMarked;
