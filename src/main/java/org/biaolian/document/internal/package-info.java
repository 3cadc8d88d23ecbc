/** Where the bytes of files lie. */
@NullMarked
package org.biaolian.document.internal;

import org.jspecify.annotations.NullMarked;
