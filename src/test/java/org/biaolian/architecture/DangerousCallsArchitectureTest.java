package org.biaolian.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls by which input could become code, markup, an address or an object. */
@Tag("architecture")
class DangerousCallsArchitectureTest {

  private static final Path CODE = Path.of("src/main/java");

  private static final JavaClasses PORTAL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.biaolian");

  /**
   * A call into the page whose script is neither a literal nor a constant, or is joined to
   * something.
   */
  private static final Pattern BUILT_SCRIPT =
      Pattern.compile(
          "executeJs\\(\\s*(?:[^\\s\"A-Z]|\"\"\"(?s:(?!\"\"\").)*\"\"\"\\s*\\+|\"(?!\"\")[^\"\\n"
              + "]*\"\\s*\\+)");

  private static List<String> found(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(
              file -> {
                try {
                  return pattern
                      .matcher(Files.readString(file))
                      .results()
                      .map(MatchResult::group)
                      .map(text -> file + ": " + text);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  /** One class shows drawings of our own as markup; texts of people are never markup. */
  @Test
  void onlyOurOwnDrawingsAreMarkup() throws IOException {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.biaolian.uikit.Icons")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Html.class)
        .check(PORTAL);
    assertThat(found(Pattern.compile("innerHTML|setHtmlContent|outerHTML|insertAdjacentHTML")))
        .isEmpty();
  }

  @Test
  void scriptsForThePageAreConstants() throws IOException {
    assertThat(found(BUILT_SCRIPT)).isEmpty();
  }

  @Test
  void regularExpressionsAreConstants() {
    noCodeUnits()
        .should(
            new ArchCondition<JavaCodeUnit>("compile a regular expression outside constants") {
              @Override
              public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean compiles =
                    !(unit instanceof JavaStaticInitializer)
                        && unit.getMethodCallsFromSelf().stream()
                            .anyMatch(
                                call ->
                                    call.getTargetOwner().isEquivalentTo(Pattern.class)
                                        && call.getName().equals("compile"));
                events.add(new SimpleConditionEvent(unit, compiles, unit.getFullName()));
              }
            })
        .check(PORTAL);
  }

  @Test
  void noExpressionLanguageNoScriptEngineNoLookupByName() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.expression..", "javax.script..", "javax.naming..")
        .check(PORTAL);
  }

  /** But the one that inspects uploaded files, with a fixed command. */
  @Test
  void thePortalStartsNoOtherProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.biaolian.document.internal.InspectionWorker")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class)
        .check(PORTAL);
  }

  @Test
  void nothingIsDeserialisedByJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .check(PORTAL);
  }

  /** Calls go to Keycloak only, by three; its addresses come from the settings. */
  @Test
  void onlyKeycloakIsCalled() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.biaolian.access.internal..")
        .and()
        .doNotHaveFullyQualifiedName("org.biaolian.bureau.internal.KeycloakAccounts")
        .and()
        .doNotHaveFullyQualifiedName("org.biaolian.door.internal.SignInServer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.net.URL.class, java.net.URLConnection.class, java.net.Socket.class)
        .check(PORTAL);
  }

  /** What uses cryptography stands in the inventory too, src/docs/security/keys.md. */
  @Test
  void cryptographyStaysInItsList() {
    Set<String> inventory =
        Set.of(
            "org.biaolian.audit.AuditCommand",
            "org.biaolian.audit.AuditRoots",
            "org.biaolian.audit.HashAlgorithm",
            "org.biaolian.audit.SignedRoot",
            "org.biaolian.bureau.internal.FirstPasswords",
            "org.biaolian.door.internal.ContentPolicy",
            "org.biaolian.kernel.Sha256",
            "org.biaolian.paper.internal.CadesSignature",
            "org.biaolian.paper.internal.Seals",
            "org.biaolian.access.LinkSecret",
            "org.biaolian.recognition.internal.PaperBook",
            "org.biaolian.recognition.internal.PublicLetterLimit",
            "org.biaolian.settings.PaperRules",
            "org.biaolian.settings.SigningKey",
            "org.biaolian.shell.ErrorNumbers");
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not in the inventory",
                type -> !inventory.contains(type.getName().replaceAll("\\$.*", ""))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.security", "java.security.spec", "javax.crypto..")
        .check(PORTAL);
  }

  @Test
  void nothingIsKeptInTheBrowser() throws IOException {
    assertThat(found(Pattern.compile("localStorage|sessionStorage|indexedDB"))).isEmpty();
  }

  @Test
  void pagesLoadNothingFromElsewhere() throws IOException {
    Pattern elsewhere = Pattern.compile("(?:url\\(|@import)[^;]*//|src=.?['\"](?:https?:)?//");
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF/resources"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".css")).toList()) {
        assertThat(elsewhere.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
      }
    }
    assertThat(found(elsewhere)).isEmpty();
    assertThat(found(Pattern.compile("@(?:StyleSheet|JavaScript)\\(\"(?:https?:)?//"))).isEmpty();
  }

  @Test
  void aScriptThatIsBuiltIsSeen() {
    assertThat(BUILT_SCRIPT.matcher("executeJs(script)").find()).isTrue();
    assertThat(BUILT_SCRIPT.matcher("executeJs(\"a('\" + name)").find()).isTrue();
    assertThat(BUILT_SCRIPT.matcher("executeJs(\"a($0)\", name)").find()).isFalse();
  }
}
