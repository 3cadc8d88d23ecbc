/** Bureaus, circles with dated memberships, agreements and people. */
@NullMarked
package org.biaolian.bureau;

import org.jspecify.annotations.NullMarked;
