/** Repositories of the bureau module. */
@NullMarked
package org.biaolian.bureau.internal;

import org.jspecify.annotations.NullMarked;
