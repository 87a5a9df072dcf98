@NullMarked
package org.waymark.backend.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
