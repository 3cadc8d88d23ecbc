/** What the benchmark of probable duplicates is made of: reported pairs and what a reader said. */
@NullMarked
package dev.biaolian.bench.overlap;

import org.jspecify.annotations.NullMarked;
