package org.biaolian.recognition.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;

/** Ids in addresses; what is no id leads to nothing. */
final class Ids {

  private Ids() {}

  static Optional<UUID> read(BeforeEnterEvent event, String parameter) {
    return event.getRouteParameters().get(parameter).flatMap(Ids::of);
  }

  static Optional<UUID> of(String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString);
  }
}
