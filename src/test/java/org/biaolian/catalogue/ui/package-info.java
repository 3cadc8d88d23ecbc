@NullMarked
package org.biaolian.catalogue.ui;

import org.jspecify.annotations.NullMarked;
