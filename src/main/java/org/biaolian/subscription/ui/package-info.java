@NullMarked
package org.biaolian.subscription.ui;

import org.jspecify.annotations.NullMarked;
