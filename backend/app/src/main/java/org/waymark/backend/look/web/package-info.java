@NullMarked
package org.waymark.backend.look.web;

import org.jspecify.annotations.NullMarked;
