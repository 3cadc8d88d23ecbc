/** Kept comparisons in the database and in the trail. */
@NullMarked
package org.biaolian.comparison.internal;

import org.jspecify.annotations.NullMarked;
