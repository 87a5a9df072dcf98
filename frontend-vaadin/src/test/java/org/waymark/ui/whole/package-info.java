/** The whole system, as people meet it: a browser, the real interface, the real backend in a process of its own. */
package org.waymark.ui.whole;
