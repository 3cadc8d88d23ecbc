/** The smallest application with the portal's dependencies: one entity, one page. */
@NullMarked
package dev.biaolian.bench.floor;

import org.jspecify.annotations.NullMarked;
