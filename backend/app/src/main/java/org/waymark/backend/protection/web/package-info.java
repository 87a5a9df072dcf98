@NullMarked
package org.waymark.backend.protection.web;

import org.jspecify.annotations.NullMarked;
