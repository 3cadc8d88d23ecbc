@NullMarked
package org.biaolian.paper.internal;

import org.jspecify.annotations.NullMarked;
