/** Databases for a laptop and for tests: an embedded MariaDB, and schemas on a MySQL server. */
@NullMarked
package dev.biaolian.database;

import org.jspecify.annotations.NullMarked;
