/** Rows of kept forms. */
@NullMarked
package org.biaolian.draft.internal;

import org.jspecify.annotations.NullMarked;
