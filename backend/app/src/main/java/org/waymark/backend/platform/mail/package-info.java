/** Mails: written down before anybody is answered, sent later. */
@NullMarked
package org.waymark.backend.platform.mail;

import org.jspecify.annotations.NullMarked;
