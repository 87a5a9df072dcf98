/** What people are told, in the application and by mail, as often as each of them likes. */
@NullMarked
package org.waymark.backend.message;

import org.jspecify.annotations.NullMarked;
