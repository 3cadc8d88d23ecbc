/**
 * What stands at the door of the portal: headers that bind the browser, limits on how often one may
 * knock, and the sessions of those who came in.
 */
@ApplicationModule(displayName = "Door")
@NullMarked
package org.biaolian.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
