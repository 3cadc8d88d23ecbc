/** What the portal still owes to other systems: repeated by itself, shown to the system-admin. */
@NullMarked
package org.biaolian.upkeep;

import org.jspecify.annotations.NullMarked;
