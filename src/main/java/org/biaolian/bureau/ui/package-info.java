/** How organizations are shown, for all features, and the pages about circles. */
@NamedInterface("ui")
@NullMarked
package org.biaolian.bureau.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
