/** What a laptop adds to the portal: database, sign-in server and demo data. Never shipped. */
@NullMarked
package dev.biaolian;

import org.jspecify.annotations.NullMarked;
