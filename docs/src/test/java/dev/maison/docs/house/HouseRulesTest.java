package dev.maison.docs.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String ROOT_PACKAGE = "dev.maison";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT_PACKAGE);

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return HouseRules.under(ROOT_PACKAGE).all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @Test
    void everyModuleWithCodeIsSeenByTheRules() throws IOException {
        for (HouseModule module : HouseModule.ALL) {
            if (Files.exists(module.sources())) {
                assertThat(HOUSE.stream()
                                .anyMatch(c -> HouseModule.ofPackage(ROOT_PACKAGE, c.getPackageName())
                                        .filter(module::equals)
                                        .isPresent()))
                        .as("classes of %s", module.folder())
                        .isTrue();
            }
        }
    }
}
