/** Made-up participants whose knowledge is known, in worlds that are not as the estimator thinks. */
@NullMarked
package org.waymark.bench.learning;

import org.jspecify.annotations.NullMarked;
