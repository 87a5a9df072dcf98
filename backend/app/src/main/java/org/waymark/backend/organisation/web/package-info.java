@NullMarked
package org.waymark.backend.organisation.web;

import org.jspecify.annotations.NullMarked;
