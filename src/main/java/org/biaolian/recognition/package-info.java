/** Mutual recognition: requests, cases, and the register of what each bureau recognises. */
@NullMarked
package org.biaolian.recognition;

import org.jspecify.annotations.NullMarked;
