package org.biaolian.catalogue;

import java.io.Serializable;

/** How many of the found rows have a value. */
public record FacetCount(String value, long count) implements Serializable {}
