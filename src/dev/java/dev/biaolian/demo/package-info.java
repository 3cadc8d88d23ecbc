/** The demonstration world that a laptop run plays through the services. Never in the product. */
@NullMarked
package dev.biaolian.demo;

import org.jspecify.annotations.NullMarked;
