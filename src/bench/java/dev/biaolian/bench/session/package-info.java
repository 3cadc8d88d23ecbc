/** What the benchmark of sessions is made of: browsers without a screen, and the heap they cost. */
@NullMarked
package dev.biaolian.bench.session;

import org.jspecify.annotations.NullMarked;
