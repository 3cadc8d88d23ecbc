@NullMarked
package org.biaolian.worklist.domain;

import org.jspecify.annotations.NullMarked;
