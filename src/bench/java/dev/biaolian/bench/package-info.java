/** Measurements against floors: what the same parts cost without our code. */
@NullMarked
package dev.biaolian.bench;

import org.jspecify.annotations.NullMarked;
