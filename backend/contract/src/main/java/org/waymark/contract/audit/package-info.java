@NullMarked
package org.waymark.contract.audit;

import org.jspecify.annotations.NullMarked;
