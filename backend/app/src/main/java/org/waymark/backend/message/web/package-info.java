@NullMarked
package org.waymark.backend.message.web;

import org.jspecify.annotations.NullMarked;
