/** What the tests of the running application share: one application, a clock that can be set, callers of every role. */
package org.waymark.backend.testing;
