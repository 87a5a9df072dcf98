/** Tables as people have them: CSV and XLSX files, read with all their oddities and written without harm. */
@NullMarked
package org.waymark.backend.platform.table;

import org.jspecify.annotations.NullMarked;
