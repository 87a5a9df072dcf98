/** The record of a delivery partner: whom to ask there, where it delivers, what it does. */
@NullMarked
package org.waymark.ui.partner;

import org.jspecify.annotations.NullMarked;
