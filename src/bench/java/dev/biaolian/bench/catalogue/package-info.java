/** What the benchmark of the catalogue is made of: rows, bureaus, floors, figures. */
@NullMarked
package dev.biaolian.bench.catalogue;

import org.jspecify.annotations.NullMarked;
