@NullMarked
package org.waymark.backend.learning.web;

import org.jspecify.annotations.NullMarked;
