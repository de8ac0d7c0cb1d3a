package io.playmaker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.playmaker");

    @Test
    void roomsUseOnlyTheNeighboursTheyName() {
        ApplicationModules.of(Playmaker.class).verify();
    }

    @Test
    void onlyTheEngineRoomKnowsCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.playmaker.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OURS);
    }

    @Test
    void timeIsHandedIn() {
        noClasses().should().callMethod(Instant.class, "now").check(OURS);
        noClasses().should().callMethod(java.time.LocalDate.class, "now").check(OURS);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(OURS);
    }

    @Test
    void pagesAndRestHoldNoSql() {
        noClasses()
                .that()
                .resideInAPackage("io.playmaker.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(OURS);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto)")
                .check(OURS);
    }
}
