package org.biaolian.catalogue.internal;

import org.biaolian.catalogue.StandardTouched;
import org.biaolian.document.DocumentTextChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells which standards a text that was read out belongs to. */
@Component
class TextNews {

  private final StandardFileRepository files;
  private final ApplicationEventPublisher events;

  TextNews(StandardFileRepository files, ApplicationEventPublisher events) {
    this.files = files;
    this.events = events;
  }

  @EventListener
  void on(DocumentTextChanged text) {
    files
        .findByDocumentId(text.documentId())
        .forEach(file -> events.publishEvent(new StandardTouched(file.standardId())));
  }
}
