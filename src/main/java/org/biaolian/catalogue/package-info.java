/** Standards: records, editions, search and import. */
@NullMarked
package org.biaolian.catalogue;

import org.jspecify.annotations.NullMarked;
