package org.biaolian.catalogue.ui;

import com.vaadin.flow.function.SerializableRunnable;

/**
 * A button on the page of a standard.
 *
 * @param labelKey its verb
 * @param primary the one filled button of the page
 */
public record RecordAction(String labelKey, boolean primary, SerializableRunnable run) {}
