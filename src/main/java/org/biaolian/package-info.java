/** The portal. */
@NullMarked
package org.biaolian;

import org.jspecify.annotations.NullMarked;
