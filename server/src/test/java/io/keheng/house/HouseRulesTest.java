package io.keheng.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Permit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can check. */
@AnalyzeClasses(packages = "io.keheng", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule controllersAreHidden =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule repositoriesAreHidden =
      classes()
          .that()
          .areAssignableTo(Repository.class)
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyEndpointSaysWhoMayCall =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should()
          .beAnnotatedWith(Permit.class)
          .orShould()
          .beAnnotatedWith(Permit.AnyStaff.class)
          .orShould()
          .beAnnotatedWith(Permit.Public.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sqlLivesInQueriesAndRepositories =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Queries")
          .and()
          .haveSimpleNameNotEndingWith("Repository")
          .and(describe("are not rows nested in them", HouseRulesTest::notNestedInQueries))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule noNamesThatSayNothing =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|VO|DTO|DO)$");

  /** Protected values in clear stay with the modules that keep them and the one that shows them. */
  @ArchTest
  static final ArchRule protectedValuesAreClearInFewPlaces =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.keheng.protection..",
              "io.keheng.information..",
              "io.keheng.customerfile..",
              "io.keheng.merging..",
              "io.keheng.intake..",
              "io.keheng.directory..",
              "io.keheng.holding..",
              "io.keheng.handover..",
              "io.keheng.reveal..",
              "io.keheng.outbox..",
              "io.keheng.complaint..")
          .should()
          .callMethod(ProtectedText.class, "clear")
          .orShould()
          .callMethod(ProtectedText.class, "clear", ProtectedText.class)
          .orShould()
          .callMethod(ProtectedAmount.class, "clear");

  @ArchTest
  static final ArchRule librariesKnowNoSpring =
      noClasses()
          .that()
          .resideInAnyPackage("io.keheng.decision..", "io.keheng.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..");

  @ArchTest
  static final ArchRule aggregatesHaveNoSetters =
      noMethods().that().arePublic().should().haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .that(describe("are package-info", c -> c.getSimpleName().equals("package-info")))
          .should()
          .beAnnotatedWith(NullMarked.class);

  private static boolean notNestedInQueries(JavaClass type) {
    return type.getEnclosingClass()
        .map(
            outer ->
                Set.of("Queries", "Repository").stream().noneMatch(outer.getSimpleName()::endsWith))
        .orElse(true);
  }
}
