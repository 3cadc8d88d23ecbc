@NullMarked
package org.biaolian.worklist.internal;

import org.jspecify.annotations.NullMarked;
