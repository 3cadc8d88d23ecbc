/** The trail for people: reading it, taking it along, checking its chains. */
@NullMarked
package org.biaolian.oversight;

import org.jspecify.annotations.NullMarked;
