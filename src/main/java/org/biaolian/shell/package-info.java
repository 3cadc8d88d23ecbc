/**
 * The frame around every page: navigation, language, light and dark, who is signed in, and the
 * pages for what goes wrong. It finds the features' views by Flow's menu and imports none of them.
 */
@ApplicationModule(displayName = "Shell")
@NullMarked
package org.biaolian.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
