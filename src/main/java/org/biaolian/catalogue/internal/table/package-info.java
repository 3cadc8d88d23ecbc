/** Reads the rows of uploaded tables, CSV and XLSX, as plain texts within bounds. */
@NullMarked
package org.biaolian.catalogue.internal.table;

import org.jspecify.annotations.NullMarked;
