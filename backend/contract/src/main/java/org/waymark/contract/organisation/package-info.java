@NullMarked
package org.waymark.contract.organisation;

import org.jspecify.annotations.NullMarked;
