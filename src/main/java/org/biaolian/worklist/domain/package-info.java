/** The items of a worklist and how they follow the open tasks. */
@NullMarked
package org.biaolian.worklist.domain;

import org.jspecify.annotations.NullMarked;
