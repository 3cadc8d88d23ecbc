/** Pages of requests, cases, register and matrix. */
@NullMarked
package org.biaolian.recognition.ui;

import org.jspecify.annotations.NullMarked;
