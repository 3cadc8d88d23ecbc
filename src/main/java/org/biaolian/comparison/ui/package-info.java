/** The page that shows two texts. */
@NullMarked
package org.biaolian.comparison.ui;

import org.jspecify.annotations.NullMarked;
