/** Aggregates and states of requests, cases and recognitions. */
@NullMarked
package org.biaolian.recognition.domain;

import org.jspecify.annotations.NullMarked;
