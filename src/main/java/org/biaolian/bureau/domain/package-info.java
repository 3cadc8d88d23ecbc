/** Organizations, circles and people as rows. */
@NullMarked
package org.biaolian.bureau.domain;

import org.jspecify.annotations.NullMarked;
