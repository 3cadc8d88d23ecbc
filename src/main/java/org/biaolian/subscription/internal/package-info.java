@NullMarked
package org.biaolian.subscription.internal;

import org.jspecify.annotations.NullMarked;
