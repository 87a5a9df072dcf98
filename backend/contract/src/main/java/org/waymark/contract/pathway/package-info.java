@NullMarked
package org.waymark.contract.pathway;

import org.jspecify.annotations.NullMarked;
