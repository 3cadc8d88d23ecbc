/** Value types that every module may use: no framework stands behind them. */
@NullMarked
package org.biaolian.kernel;

import org.jspecify.annotations.NullMarked;
