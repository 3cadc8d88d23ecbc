package dev.biaolian.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one entity. */
@Entity
class Note {

  @Id private long id;
  private String text = "";

  protected Note() {}

  long id() {
    return id;
  }

  String text() {
    return text;
  }
}
