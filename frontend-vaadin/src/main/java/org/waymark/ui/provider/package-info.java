/** For programme managers: who needs help, which sessions fill up, who is on which offer. */
@NullMarked
package org.waymark.ui.provider;

import org.jspecify.annotations.NullMarked;
