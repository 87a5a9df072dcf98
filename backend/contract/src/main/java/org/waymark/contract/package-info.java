/** What the backend offers over HTTP: interfaces that a controller implements and a client proxies, and flat records. */
@NullMarked
package org.waymark.contract;

import org.jspecify.annotations.NullMarked;
