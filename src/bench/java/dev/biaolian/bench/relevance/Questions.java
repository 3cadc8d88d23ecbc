package dev.biaolian.bench.relevance;

import dev.biaolian.bench.relevance.Question.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.biaolian.kernel.PinyinKey;
import org.biaolian.kernel.StandardNumber;

/** Draws questions from known records, always the same ones from the same records. */
public final class Questions {

  private static final int EACH = 200;
  private static final int SHORTEST = 8;
  private static final int SEVERAL = 3;

  private final Random random = new Random(20261126);
  private final TitleWords words = new TitleWords(random);
  private final List<Known> rows;
  private final List<Question> questions = new ArrayList<>();

  private Questions(List<Known> rows) {
    this.rows = rows;
  }

  public static List<Question> of(List<Known> rows) {
    Questions drawn = new Questions(rows);
    drawn.titles();
    drawn.numbers();
    drawn.topics();
    return drawn.questions;
  }

  private void titles() {
    List<Known> lengthy =
        rows.stream().filter(row -> chinese(row.title()).length() >= SHORTEST).toList();
    for (int i = 0; i < EACH; i++) {
      title(Kind.WHOLE, pick(lengthy), title -> title);
      title(Kind.DROPPED, pick(lengthy), words::dropped);
      title(Kind.CUT, pick(lengthy), words::cut);
      title(Kind.REORDERED, pick(lengthy), words::reordered);
      title(Kind.PINYIN, pick(lengthy), PinyinKey::full);
      title(Kind.INITIALS, pick(lengthy), PinyinKey::initials);
    }
  }

  /** Where several records bear the same title, each of them is right. */
  private void title(Kind kind, Known row, UnaryOperator<String> typed) {
    questions.add(
        new Question(
            kind,
            typed.apply(row.title()),
            rows.stream()
                .filter(other -> other.title().equals(row.title()))
                .map(Known::number)
                .collect(Collectors.toSet())));
  }

  private void numbers() {
    for (int i = 0; i < EACH; i++) {
      Known row = pick(rows);
      String number = row.number();
      List<String> spellings =
          List.of(
              number.toLowerCase(Locale.ROOT).replace(" ", ""),
              number.replace('/', '／').replace("-", "—"),
              number.replace(" ", "  ").replace("-", " - "),
              StandardNumber.searchKey(number),
              number.replace("/T ", " ").replace("/Z ", " "),
              number.substring(2));
      questions.add(
          new Question(
              Kind.NUMBER, spellings.get(random.nextInt(spellings.size())), Set.of(number)));
    }
  }

  /** Those of the labelled topics on which there are several records. */
  private void topics() {
    for (Topic topic : Topic.ALL) {
      Set<String> right =
          rows.stream()
              .filter(row -> topic.right().matcher(row.title()).find())
              .map(Known::number)
              .collect(Collectors.toSet());
      if (right.size() >= SEVERAL) {
        questions.add(new Question(Kind.TOPIC, topic.typed(), right));
      }
    }
  }

  private Known pick(List<Known> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String chinese(String title) {
    return title.replaceAll("[^\\p{IsHan}]", "");
  }
}
