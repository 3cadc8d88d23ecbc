/** Rows, queries and the listener that keeps items and tasks together. */
@NullMarked
package org.biaolian.worklist.internal;

import org.jspecify.annotations.NullMarked;
