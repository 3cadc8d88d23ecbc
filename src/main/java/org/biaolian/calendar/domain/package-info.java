/** A holiday notice on its way through two people. */
@NullMarked
package org.biaolian.calendar.domain;

import org.jspecify.annotations.NullMarked;
