/** How standards are stored and found. */
@NullMarked
package org.biaolian.catalogue.internal;

import org.jspecify.annotations.NullMarked;
