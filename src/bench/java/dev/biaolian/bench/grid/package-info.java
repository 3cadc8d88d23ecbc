/** The floor of the benchmark of sessions: the smallest application with a list and a page. */
@NullMarked
package dev.biaolian.bench.grid;

import org.jspecify.annotations.NullMarked;
