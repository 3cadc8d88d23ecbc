/** Pages of the catalogue, and the places in them that modules above fill. */
@NamedInterface("ui")
@NullMarked
package org.biaolian.catalogue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
