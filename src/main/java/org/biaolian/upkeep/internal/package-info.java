/** Repeats what failed. */
@NullMarked
package org.biaolian.upkeep.internal;

import org.jspecify.annotations.NullMarked;
