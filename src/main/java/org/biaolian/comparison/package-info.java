/** Two texts of standards beside each other, clause by clause, and what a bureau makes of it. */
@NullMarked
package org.biaolian.comparison;

import org.jspecify.annotations.NullMarked;
