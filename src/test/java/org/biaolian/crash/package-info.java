/** Portal and database are killed while people work, and started again. */
@NullMarked
package org.biaolian.crash;

import org.jspecify.annotations.NullMarked;
