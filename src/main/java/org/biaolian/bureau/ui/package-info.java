/** Pages about circles and agreements. */
@NullMarked
package org.biaolian.bureau.ui;

import org.jspecify.annotations.NullMarked;
