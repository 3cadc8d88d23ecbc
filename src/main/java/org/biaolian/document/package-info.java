/** Files by content hash. */
@NullMarked
package org.biaolian.document;

import org.jspecify.annotations.NullMarked;
