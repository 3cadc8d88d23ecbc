/** What the benchmarks of the catalogue's import are made of. */
@NullMarked
package dev.biaolian.bench.catalogue;

import org.jspecify.annotations.NullMarked;
