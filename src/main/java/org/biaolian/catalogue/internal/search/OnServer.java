package org.biaolian.catalogue.internal.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Part of an index on a search server, which outlives the portal and may have several writers. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ConditionalOnProperty(name = "biaolian.search.backend", havingValue = "opensearch")
@interface OnServer {}
