/** The page of the holiday notices. */
@NullMarked
package org.biaolian.calendar.ui;

import org.jspecify.annotations.NullMarked;
