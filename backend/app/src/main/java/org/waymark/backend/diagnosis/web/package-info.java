@NullMarked
package org.waymark.backend.diagnosis.web;

import org.jspecify.annotations.NullMarked;
