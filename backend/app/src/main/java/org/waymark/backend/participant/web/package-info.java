@NullMarked
package org.waymark.backend.participant.web;

import org.jspecify.annotations.NullMarked;
