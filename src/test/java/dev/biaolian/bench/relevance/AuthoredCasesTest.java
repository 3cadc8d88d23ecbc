package dev.biaolian.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked where the real rows are not there. */
class AuthoredCasesTest {

  @TempDir Path folder;

  @Test
  void everyKindOfQuestionIsAskedAndHasAnAnswer() throws IOException {
    List<Known> rows = Known.rows(Known.authored(folder));
    Set<String> numbers = rows.stream().map(Known::number).collect(Collectors.toSet());
    assertThat(numbers).hasSameSizeAs(rows).allMatch(number -> number.contains(" 9000"));
    List<Question> questions = Questions.of(rows);
    assertThat(questions.stream().map(Question::kind).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Question.Kind.class));
    assertThat(questions)
        .allSatisfy(
            question -> {
              assertThat(question.text()).isNotBlank();
              assertThat(question.right()).isNotEmpty().isSubsetOf(numbers);
            });
  }

  @Test
  void theSameQuestionsAreDrawnEachTime() throws IOException {
    List<Known> rows = Known.rows(Known.authored(folder));
    assertThat(Questions.of(rows)).isEqualTo(Questions.of(rows));
  }
}
