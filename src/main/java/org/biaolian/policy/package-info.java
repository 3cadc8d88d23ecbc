/** Dated policy parameters: every statutory or agreed figure, with its scope and its citation. */
@NullMarked
package org.biaolian.policy;

import org.jspecify.annotations.NullMarked;
