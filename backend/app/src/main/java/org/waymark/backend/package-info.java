/** The backend application: one package a feature, each with its web and store. */
@NullMarked
package org.waymark.backend;

import org.jspecify.annotations.NullMarked;
