@NullMarked
package org.waymark.backend.bringing.web;

import org.jspecify.annotations.NullMarked;
