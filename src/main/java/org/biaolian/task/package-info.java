/**
 * What waits for whom: the words between the features, which know their open tasks, and the
 * worklist, which shows them. Features below never import the worklist.
 */
@NullMarked
package org.biaolian.task;

import org.jspecify.annotations.NullMarked;
