/** What people are told, in the application and by mail. */
@NullMarked
package org.waymark.contract.message;

import org.jspecify.annotations.NullMarked;
