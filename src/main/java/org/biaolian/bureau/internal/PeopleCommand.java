package org.biaolian.bureau.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.biaolian.bureau.People;
import org.biaolian.bureau.PeopleFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Enters a list of people at the start: how the first people of a new portal come in. */
@Component
@ConditionalOnProperty("biaolian.people")
class PeopleCommand implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(PeopleCommand.class);

  private final People people;
  private final Path file;

  PeopleCommand(People people, @Value("${biaolian.people}") Path file) {
    this.people = people;
    this.file = file;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    try (InputStream list = Files.newInputStream(file)) {
      log.info("{} new roles entered from {}", people.enter(PeopleFile.read(list)), file);
    }
  }
}
