package dev.hearth.cli.boundary;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds for every package. */
class PackagesTest {
    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new LinkedHashSet<>();
        for (JavaClass type : HearthClasses.ALL) {
            JavaPackage topic = type.getPackage();
            if (!topic.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(topic.getName());
            }
        }

        assertEquals(Set.of(), unmarked);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().assignedFrom(new ByPackage())
                // The root of the SPI is its entrance: Hub names every topic below it, and each of these names Hub,
                // Context or Subscription. Splitting it would only scatter what authors of integrations read first.
                .should()
                .beFreeOfCycles()
                .ignoreDependency(DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAPackage("dev.hearth.api"))
                .check(HearthClasses.ALL);
    }

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.hearth")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
