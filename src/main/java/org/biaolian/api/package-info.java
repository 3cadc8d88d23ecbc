/** Small words that pages and interfaces share: slices of lists. */
@NullMarked
package org.biaolian.api;

import org.jspecify.annotations.NullMarked;
