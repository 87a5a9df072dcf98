@NullMarked
package org.waymark.backend.challenge.web;

import org.jspecify.annotations.NullMarked;
