/** {@code ./portal run}: database, sign-in server and portal together on one machine. */
@NullMarked
package dev.biaolian.run;

import org.jspecify.annotations.NullMarked;
