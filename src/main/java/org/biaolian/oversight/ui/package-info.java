/** The auditor's page. */
@NullMarked
package org.biaolian.oversight.ui;

import org.jspecify.annotations.NullMarked;
