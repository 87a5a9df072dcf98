/** What participants have learnt before: claimed by them, decided by their provider. */
@NullMarked
package org.waymark.ui.prior;

import org.jspecify.annotations.NullMarked;
