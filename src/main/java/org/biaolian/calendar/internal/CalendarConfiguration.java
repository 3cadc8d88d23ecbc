package org.biaolian.calendar.internal;

import org.biaolian.calendar.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the one calendar that all deadlines are reckoned with. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  WorkingCalendar workingCalendar() {
    return new WorkingCalendar(HolidayFacts.shipped());
  }
}
