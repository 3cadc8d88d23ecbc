/** How clauses find each other, what changed in them, and what that means: plain Java. */
@NullMarked
package org.biaolian.comparison.domain;

import org.jspecify.annotations.NullMarked;
