/** The page of the system-admin. */
@NullMarked
package org.biaolian.upkeep.ui;

import org.jspecify.annotations.NullMarked;
