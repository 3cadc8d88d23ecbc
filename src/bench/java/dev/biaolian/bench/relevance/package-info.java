/** What the benchmark of relevance asks. */
@NullMarked
package dev.biaolian.bench.relevance;

import org.jspecify.annotations.NullMarked;
