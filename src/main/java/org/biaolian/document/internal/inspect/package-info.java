/**
 * Looks into foreign files. Runs in a process of its own with little memory, knows neither Spring
 * nor the database, and answers with one word.
 */
@NullMarked
package org.biaolian.document.internal.inspect;

import org.jspecify.annotations.NullMarked;
