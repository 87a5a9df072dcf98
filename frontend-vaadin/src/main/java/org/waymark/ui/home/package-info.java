/** What a person sees first. */
@NullMarked
package org.waymark.ui.home;

import org.jspecify.annotations.NullMarked;
