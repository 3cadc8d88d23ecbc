/**
 * Small pieces of the user interface that every feature shares. They know nothing of any feature:
 * callers hand in ready texts and small records.
 */
@ApplicationModule(displayName = "UI pieces")
@NullMarked
package org.biaolian.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
