/** What a standard is and how a row of a catalogue is judged: plain rules without a framework. */
@NullMarked
package org.biaolian.catalogue.domain;

import org.jspecify.annotations.NullMarked;
