@NullMarked
package org.waymark.backend.writing.web;

import org.jspecify.annotations.NullMarked;
