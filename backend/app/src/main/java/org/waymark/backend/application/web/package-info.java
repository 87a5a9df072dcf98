@NullMarked
package org.waymark.backend.application.web;

import org.jspecify.annotations.NullMarked;
