@NullMarked
package org.waymark.backend.identity.web;

import org.jspecify.annotations.NullMarked;
