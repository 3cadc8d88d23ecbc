/** How the shipped holiday facts are read and offered to the other modules. */
@NullMarked
package org.biaolian.calendar.internal;

import org.jspecify.annotations.NullMarked;
