@NullMarked
package org.waymark.backend.pathway.web;

import org.jspecify.annotations.NullMarked;
