@NullMarked
package org.waymark.backend.catalogue.web;

import org.jspecify.annotations.NullMarked;
