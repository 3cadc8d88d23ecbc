/** Pages without sign-in. */
@NullMarked
package org.biaolian.publicsite;

import org.jspecify.annotations.NullMarked;
