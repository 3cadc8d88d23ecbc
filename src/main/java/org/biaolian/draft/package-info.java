/** What people typed and have not saved yet, kept on the server for them alone. */
@ApplicationModule(displayName = "Drafts of forms")
@NullMarked
package org.biaolian.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
