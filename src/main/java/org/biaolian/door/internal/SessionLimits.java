package org.biaolian.door.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a session may live; the settings guard refuses values that protect nobody.
 *
 * @param idle without anything being done in it
 * @param absolute from the sign-in on
 */
@ConfigurationProperties("biaolian.session")
record SessionLimits(Duration idle, Duration absolute) {}
