/** Recognition with many rows. */
@NullMarked
package dev.biaolian.bench.recognition;

import org.jspecify.annotations.NullMarked;
