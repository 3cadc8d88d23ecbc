/** Chinese working days with the State Council's adjusted workdays, and the deadlines they give. */
@NullMarked
package org.biaolian.calendar;

import org.jspecify.annotations.NullMarked;
