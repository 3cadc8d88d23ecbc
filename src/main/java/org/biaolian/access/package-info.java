/** The rights: who acts, for which organization, and what the permission matrix lets them do. */
@NullMarked
package org.biaolian.access;

import org.jspecify.annotations.NullMarked;
