/** The search index of the catalogue: what is in it, how it is built, how it is asked. */
@NullMarked
package org.biaolian.catalogue.internal.search;

import org.jspecify.annotations.NullMarked;
