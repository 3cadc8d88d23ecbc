@NullMarked
package org.biaolian.subscription.domain;

import org.jspecify.annotations.NullMarked;
