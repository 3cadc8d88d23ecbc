/** What people follow, and how they hear of it: on the workbench and by mail, once each. */
@NullMarked
package org.biaolian.subscription;

import org.jspecify.annotations.NullMarked;
