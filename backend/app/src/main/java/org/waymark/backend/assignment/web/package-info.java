@NullMarked
package org.waymark.backend.assignment.web;

import org.jspecify.annotations.NullMarked;
