/** The page of one's own sessions. */
@NullMarked
package org.biaolian.door.ui;

import org.jspecify.annotations.NullMarked;
