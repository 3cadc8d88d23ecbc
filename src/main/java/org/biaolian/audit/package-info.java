/** Facts that prove every act, appended in the transaction of the act, in a schema of their own. */
@NullMarked
package org.biaolian.audit;

import org.jspecify.annotations.NullMarked;
