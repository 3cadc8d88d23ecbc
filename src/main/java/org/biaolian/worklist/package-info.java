/** What waits for me, what I sent, what is done: fed by the features after their commits. */
@NullMarked
package org.biaolian.worklist;

import org.jspecify.annotations.NullMarked;
