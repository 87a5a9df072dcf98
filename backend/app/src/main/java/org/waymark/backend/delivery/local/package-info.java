/** Sessions that trusts and delivery partners run, once the provider has approved them. */
@NullMarked
package org.waymark.backend.delivery.local;

import org.jspecify.annotations.NullMarked;
