package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The folders are the architecture, and the arrows between them point one way. */
@AnalyzeClasses(packages = "org.chancery", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

  @Test
  void every_module_uses_only_those_it_may() {
    ApplicationModules.of(ChanceryApplication.class).verify();
  }

  @ArchTest
  static final ArchRule the_domain_is_plain_java =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.chancery.time..",
              "org.chancery.relationship..",
              "org.chancery.source..",
              "org.chancery.act..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.jdbc..",
              "org.springframework.boot..",
              "org.springframework.context..",
              "org.springframework.stereotype..",
              "org.springframework.web..",
              "java.sql..",
              "javax.sql..",
              "tools.jackson..",
              "org.axonframework..")
          .because("what an act is and what holds must read without framework or database");

  @ArchTest
  static final ArchRule nobody_asks_the_time_but_the_clock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(ChanceryApplication.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a test must be able to set the one clock");

  @ArchTest
  static final ArchRule packages_are_flat =
      classes()
          .should()
          .resideInAnyPackage(
              "org.chancery",
              "org.chancery.time",
              "org.chancery.relationship",
              "org.chancery.source",
              "org.chancery.act",
              "org.chancery.eventlog",
              "org.chancery.record",
              "org.chancery.timeline",
              "org.chancery.audit",
              "org.chancery.exchange",
              "org.chancery.api",
              "org.chancery.cli",
              "org.chancery.ops")
          .because("the folder list is the table of contents of the product");

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses()
          .should()
          .haveNameMatching(".*(Service|Manager|Util|Utils|Helper|Impl|DTO|Dto)")
          .orShould()
          .haveSimpleName("Record")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("such names hide what a class is in the field");

  @ArchTest
  static final ArchRule controllers_stay_inside =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.api")
          .should()
          .bePublic()
          .because("nothing depends on the interface");

  @ArchTest
  static final ArchRule the_read_side_sends_no_commands =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.timeline")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.axonframework.commandhandling.gateway.CommandGateway")
          .because("what is read must never change what is written");

  @ArchTest
  static final ArchRule the_write_side_reads_no_table_of_the_read_side =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.record")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.chancery.timeline..")
          .because("a decision rests on the record's own stream");

  @ArchTest
  static final ArchRule the_log_knows_no_kind_of_act =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.eventlog")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.chancery.act..", "org.chancery.record..")
          .because("each module tells the log which events it keeps");
}
