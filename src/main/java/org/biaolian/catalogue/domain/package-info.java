/** Standards and the rules they keep. */
@NullMarked
package org.biaolian.catalogue.domain;

import org.jspecify.annotations.NullMarked;
