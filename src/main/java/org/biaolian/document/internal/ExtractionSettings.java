package org.biaolian.document.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the process that reads the text out of a stored file; one runs at a time.
 *
 * @param memory its heap
 * @param time after which it is killed
 */
@ConfigurationProperties("biaolian.extraction")
public record ExtractionSettings(
    @DefaultValue("512MB") DataSize memory, @DefaultValue("3m") Duration time) {}
