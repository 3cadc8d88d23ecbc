package org.biaolian.bureau;

import java.util.UUID;

/** Rights of a person were taken away; the sign-in service must follow. */
public record AccountChanged(UUID personId) {}
