/** The demonstration world, played through the portal's own services. */
@NullMarked
package dev.biaolian.demo;

import org.jspecify.annotations.NullMarked;
