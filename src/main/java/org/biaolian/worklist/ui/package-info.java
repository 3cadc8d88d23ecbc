/** The workbench. */
@NullMarked
package org.biaolian.worklist.ui;

import org.jspecify.annotations.NullMarked;
