/** Kept forms as stored. */
@NullMarked
package org.biaolian.draft.domain;

import org.jspecify.annotations.NullMarked;
