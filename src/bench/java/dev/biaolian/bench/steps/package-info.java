/** Steps of a two-step decision, here and in a general engine. */
@NullMarked
package dev.biaolian.bench.steps;

import org.jspecify.annotations.NullMarked;
