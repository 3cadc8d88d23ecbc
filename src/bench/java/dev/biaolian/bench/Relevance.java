package dev.biaolian.bench;

import dev.biaolian.bench.relevance.Answers;
import dev.biaolian.bench.relevance.FilledPortal;
import dev.biaolian.bench.relevance.Known;
import dev.biaolian.bench.relevance.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * How near the top the right record stands: known titles with words dropped, in another order, as
 * pinyin, as initials, and numbers in odd spellings, by the mean of 1/rank; and how many of the
 * right records of a topic are among the first ten. The cases are drawn with a fixed seed from the
 * real rows where {@code ../shared/data} is there, from authored ones otherwise.
 */
public final class Relevance {

  private Relevance() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("bench-relevance");
    Answers answers = new Answers();
    try {
      Path file = Known.file(folder);
      System.out.println("Cases from " + file.getFileName());
      try (FilledPortal portal = FilledPortal.with(file, folder)) {
        answers.ask(portal, Questions.of(Known.rows(file)));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    answers.print();
  }
}
