/** How policy parameters are stored. */
@NullMarked
package org.biaolian.policy.internal;

import org.jspecify.annotations.NullMarked;
