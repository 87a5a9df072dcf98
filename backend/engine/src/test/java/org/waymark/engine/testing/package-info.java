/** Test support: scenarios as text tables, pathways as one line, assertions in the words of the domain. */
package org.waymark.engine.testing;
