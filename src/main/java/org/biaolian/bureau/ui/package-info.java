/** Pages about circles and agreements, and how an organization is shown everywhere. */
@NamedInterface("ui")
@NullMarked
package org.biaolian.bureau.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
