/** The rule by which one of several dated values is chosen. */
@NullMarked
package org.biaolian.policy.domain;

import org.jspecify.annotations.NullMarked;
