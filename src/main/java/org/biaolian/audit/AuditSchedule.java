package org.biaolian.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the minute's root be signed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditSchedule {}
