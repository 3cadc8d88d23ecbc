/** What the tests share: a real database, demo people, a clock that can be moved. */
@NullMarked
package org.biaolian.testing;

import org.jspecify.annotations.NullMarked;
