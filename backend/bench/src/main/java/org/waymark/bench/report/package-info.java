/** What benchmarks print and write: tables as text, Markdown and CSV, and plots as SVG. */
@NullMarked
package org.waymark.bench.report;

import org.jspecify.annotations.NullMarked;
