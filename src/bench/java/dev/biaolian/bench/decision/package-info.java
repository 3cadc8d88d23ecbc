/** Parts of the benchmark of a signature. */
@NullMarked
package dev.biaolian.bench.decision;

import org.jspecify.annotations.NullMarked;
