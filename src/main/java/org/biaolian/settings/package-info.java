/** Refuses to start on settings that are missing or unsafe, with a sentence that names them. */
@ApplicationModule(displayName = "Settings")
@NullMarked
package org.biaolian.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
