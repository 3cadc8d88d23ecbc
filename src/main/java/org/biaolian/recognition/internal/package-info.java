/** Repositories and sources of tasks. */
@NullMarked
package org.biaolian.recognition.internal;

import org.jspecify.annotations.NullMarked;
