@NullMarked
package org.waymark.backend.participant.store;

import org.jspecify.annotations.NullMarked;
