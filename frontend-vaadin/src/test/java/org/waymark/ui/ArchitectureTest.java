package org.waymark.ui;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import org.reactivestreams.Publisher;

/** Which package may use which, in one place. */
@AnalyzeClasses(packages = "org.waymark.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_interface_knows_the_contract_and_nothing_else_of_ours = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark..")
                    .and(not(resideInAnyPackage("org.waymark.ui..", "org.waymark.contract.."))));

    @ArchTest
    static final ArchRule only_the_client_waits_or_subscribes = noClasses()
            .that()
            .resideOutsideOfPackage("..client..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Publisher.class)))
                    .and(target(nameMatching("block.*|subscribe.*|toFuture|toStream|toIterable"))));

    @ArchTest
    static final ArchRule the_client_knows_no_view = noClasses()
            .that()
            .resideInAPackage("..client..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark.ui..").and(not(resideInAPackage("..client.."))));

    @ArchTest
    static final ArchRule the_parts_know_no_feature = noClasses()
            .that()
            .resideInAPackage("..design..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.waymark.ui..").and(not(resideInAnyPackage("..design..", "..client.."))));

    @ArchTest
    static final ArchRule views_are_their_packages_own =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("org.waymark.ui.(*)..").should().beFreeOfCycles();
}
