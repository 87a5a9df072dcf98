@NullMarked
package org.waymark.contract.job;

import org.jspecify.annotations.NullMarked;
