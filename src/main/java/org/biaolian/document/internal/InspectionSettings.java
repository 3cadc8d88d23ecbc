package org.biaolian.document.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the processes that look into foreign files.
 *
 * @param atOnce how many may run at the same time
 * @param memory heap of each
 * @param time after which one is killed
 * @param patience how long an upload waits for its turn
 */
@ConfigurationProperties("biaolian.inspection")
public record InspectionSettings(
    @DefaultValue("2") int atOnce,
    @DefaultValue("256MB") DataSize memory,
    @DefaultValue("60s") Duration time,
    @DefaultValue("30s") Duration patience) {}
