@NullMarked
package org.waymark.backend.training.web;

import org.jspecify.annotations.NullMarked;
