/** What participants have learnt before: claimed by them, decided by a person, counted in plans. */
@NullMarked
package org.waymark.backend.prior;

import org.jspecify.annotations.NullMarked;
