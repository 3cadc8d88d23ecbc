/** The whole portal on real parts, used through a browser as people use it. */
@NullMarked
package org.biaolian.browser;

import org.jspecify.annotations.NullMarked;
