@NullMarked
package org.waymark.backend.report.web;

import org.jspecify.annotations.NullMarked;
