/** Made-up requests of a stated size, from a seed, in the proportions of the real content. */
@NullMarked
package org.waymark.bench.instances;

import org.jspecify.annotations.NullMarked;
