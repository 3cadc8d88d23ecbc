/** Official papers: how they look, how they are sealed. What they say is the features' matter. */
@NullMarked
package org.biaolian.paper;

import org.jspecify.annotations.NullMarked;
