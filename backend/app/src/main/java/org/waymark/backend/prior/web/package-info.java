@NullMarked
package org.waymark.backend.prior.web;

import org.jspecify.annotations.NullMarked;
