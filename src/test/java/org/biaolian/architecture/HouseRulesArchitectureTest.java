package org.biaolian.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.biaolian.access.Requires;
import org.biaolian.access.Unguarded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The rules of the house that packages alone cannot keep. */
@Tag("architecture")
class HouseRulesArchitectureTest {

  /** Plain SQL is allowed here only, each for a reason told in the class. */
  private static final Set<String> PLAIN_SQL =
      Set.of(
          "org.biaolian.audit.AuditTrail",
          "org.biaolian.audit.AuditGrants",
          "org.biaolian.audit.AuditRoots",
          "org.biaolian.audit.AuditCommand",
          "org.biaolian.audit.ChainWriter",
          "org.biaolian.audit.ChainVerifier",
          "org.biaolian.audit.TrailCut",
          "org.biaolian.catalogue.internal.FreshRecords",
          "org.biaolian.catalogue.internal.ImportLines",
          "org.biaolian.recognition.internal.PublicLetterLimit",
          "org.biaolian.recognition.internal.WaitingPapers",
          "org.biaolian.worklist.internal.ChangedSubjects");

  private static final JavaClasses PORTAL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.biaolian");

  @Test
  void theDomainKnowsNoVaadin() {
    noClasses()
        .that()
        .resideInAnyPackage("org.biaolian..domain..", "org.biaolian.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .check(PORTAL);
  }

  @Test
  void theKernelKnowsNoSpring() {
    noClasses()
        .that()
        .resideInAPackage("org.biaolian.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(PORTAL);
  }

  @Test
  void everyPublicMethodOfAServiceDeclaresItsRule() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Service.class)
        .and()
        .arePublic()
        .should(declareARule())
        .check(PORTAL);
  }

  private static ArchCondition<JavaMethod> declareARule() {
    return new ArchCondition<>("say who may call it") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declared =
            method.isAnnotatedWith(Requires.class) || method.isAnnotatedWith(Unguarded.class);
        if (!declared && !method.getModifiers().contains(JavaModifier.STATIC)) {
          events.add(violated(method, method.getFullName() + " declares no rule"));
        }
      }
    };
  }

  @Test
  void everyViewDeclaresItsRule() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .beAnnotatedWith(Requires.class)
        .orShould()
        .beAnnotatedWith(AnonymousAllowed.class)
        .check(PORTAL);
  }

  @Test
  void viewsAreNobodysBusinessOutsideTheirPackage() {
    classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate().check(PORTAL);
  }

  @Test
  void noEntityIsInTheSignatureOfAService() {
    DescribedPredicate<JavaClass> entity =
        DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Service.class)
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(entity)
        .orShould()
        .haveRawParameterTypes(
            DescribedPredicate.describe("an entity", types -> types.stream().anyMatch(entity)))
        .check(PORTAL);
  }

  @Test
  void viewsNeverTouchEntitiesOrRepositories() {
    noClasses()
        .that()
        .resideInAPackage("org.biaolian..ui..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "an entity or a repository",
                type ->
                    type.isAnnotatedWith(Entity.class) || type.isAssignableTo(Repository.class)))
        .check(PORTAL);
  }

  @Test
  void timeComesFromTheClockOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.biaolian..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(PORTAL);
  }

  @Test
  void plainSqlStaysInItsList() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not in the list",
                type -> !PLAIN_SQL.contains(type.getName().replaceFirst("\\$.*", ""))))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcTemplate.class)
        .check(PORTAL);
    noMethods().should(useNativeQueries()).check(PORTAL);
  }

  private static ArchCondition<JavaMethod> useNativeQueries() {
    return new ArchCondition<>("use native queries") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method
            .tryGetAnnotationOfType(Query.class)
            .filter(Query::nativeQuery)
            .ifPresent(
                query -> events.add(satisfied(method, method.getFullName() + " is native SQL")));
      }
    };
  }

  @Test
  void enumsAreStoredByName() {
    fields()
        .that()
        .areAnnotatedWith(Enumerated.class)
        .should(
            new ArchCondition<>("be stored by name") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                if (field.getAnnotationOfType(Enumerated.class).value() != EnumType.STRING) {
                  events.add(violated(field, field.getFullName() + " is stored by position"));
                }
              }
            })
        .check(PORTAL);
  }

  @Test
  void noMethodOfTheServerIsOfferedToTheClient() {
    noMethods().should().beAnnotatedWith(ClientCallable.class).check(PORTAL);
  }

  @Test
  void everyBrowserTestFailsOnAViolationOfTheContentPolicy() {
    classes()
        .that()
        .resideInAPackage("org.biaolian.browser")
        .and()
        .haveSimpleNameEndingWith("BrowserTest")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("BrowserTest")
        .should()
        .beAnnotatedWith("org.biaolian.browser.BrowserTest")
        .check(new ClassFileImporter().importPackages("org.biaolian.browser"));
  }

  @Test
  void tablesAreWrittenOnlyWhereEveryCellIsNeutralised() {
    noClasses()
        .that(
            notIn(
                "org.biaolian.api.SafeCsv",
                "org.biaolian.oversight.ui.TrailSheet",
                "org.biaolian.catalogue.ui.ImportReportSheet",
                "org.biaolian.uikit.ListFiles"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "de.siegmar.fastcsv.writer..", "org.dhatim.fastexcel", "org.apache.poi..")
        .check(PORTAL);
  }

  @Test
  void filesLeaveByTheOneClassThatGuardsThem() {
    noClasses()
        .that(notIn("org.biaolian.uikit.Downloads"))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "makes a download",
                call ->
                    call.getTargetOwner().isEquivalentTo(DownloadHandler.class)
                        && !call.getName().equals("allowDisabled")))
        .check(PORTAL);
  }

  /** As a stream in the one, as a tree that is filled in the other; neither takes a DTD. */
  @Test
  void xmlIsParsedInHardenedPlacesOnly() {
    noClasses()
        .that(
            notIn(
                "org.biaolian.document.internal.inspect.XmlPart",
                "org.biaolian.paper.internal.DocxPart"))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "make XML parsers",
                type ->
                    Set.of(
                            "javax.xml.stream.XMLInputFactory",
                            "javax.xml.parsers.DocumentBuilderFactory",
                            "javax.xml.parsers.SAXParserFactory",
                            "javax.xml.transform.TransformerFactory",
                            "javax.xml.validation.SchemaFactory",
                            "javax.xml.xpath.XPathFactory")
                        .contains(type.getName())))
        .check(PORTAL);
  }

  /** Markup from constants only: the drawings of icons. */
  @Test
  void markupStandsInOneClassOnly() {
    noClasses()
        .that(notIn("org.biaolian.uikit.Icons"))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Html.class)
        .check(PORTAL);
  }

  /** Left alone, a calendar speaks English. */
  @Test
  void fieldsForADayAreMadeInOnePlaceOnly() {
    noClasses()
        .that(notIn("org.biaolian.uikit.Days"))
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "makes a field for a day",
                call -> call.getTargetOwner().isAssignableTo(DatePicker.class)))
        .check(PORTAL);
  }

  private static DescribedPredicate<JavaClass> notIn(String... allowed) {
    Set<String> names = Set.of(allowed);
    return DescribedPredicate.describe(
        "are not in the list", type -> !names.contains(type.getName().replaceAll("\\$.*", "")));
  }
}
