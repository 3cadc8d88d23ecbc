/** Filters and listeners at the door; nobody calls them. */
@NullMarked
package org.biaolian.door.internal;

import org.jspecify.annotations.NullMarked;
