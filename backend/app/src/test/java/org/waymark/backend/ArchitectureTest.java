package org.waymark.backend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;

/** The arrows between packages that are allowed. Whoever needs another one adds it here, and says why. */
@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BACKEND = "org.waymark.backend.";

    /** What each feature may know, besides the platform. A feature that is missing here may know no other. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("organisation", Set.of("catalogue")),
            // Whoever invites somebody to learn must be one of those who may see them; a trust is one of the register.
            Map.entry("identity", Set.of("organisation", "participant")),
            Map.entry("delivery", Set.of("catalogue", "organisation", "participant")),
            Map.entry("employment", Set.of("organisation", "participant")),
            Map.entry("funding", Set.of("organisation", "participant")),
            Map.entry("pathway", Set.of("catalogue", "organisation", "delivery", "participant")),
            // The record that people take with them names their provider.
            Map.entry("learning", Set.of("catalogue", "delivery", "participant", "pathway")),
            // A short check is marked as a lesson's is.
            Map.entry("diagnosis", Set.of("catalogue", "delivery", "learning", "participant", "pathway")),
            // A trust moves somebody from what they booked by a booking of their own.
            Map.entry(
                    "assignment",
                    Set.of(
                            "booking",
                            "catalogue",
                            "delivery",
                            "funding",
                            "message",
                            "organisation",
                            "participant",
                            "pathway")),
            // What registers say counts on pathways.
            Map.entry("attendance", Set.of("catalogue", "delivery", "participant", "pathway")),
            Map.entry("rebooking", Set.of("catalogue", "delivery", "message", "participant", "pathway")),
            Map.entry("booking", Set.of("catalogue", "delivery", "message", "organisation", "participant", "pathway")),
            // How to join a session is for its offer to say.
            Map.entry("calendar", Set.of("delivery", "participant", "pathway")),
            // Where to write to people.
            Map.entry("message", Set.of("identity")),
            // A message goes to a list of participants, or to those with a seat in a session.
            Map.entry("writing", Set.of("catalogue", "delivery", "identity", "learning", "message")),
            // What people get wrong is told in the words of the content; who was there, in registers.
            Map.entry("facilitation", Set.of("attendance", "catalogue", "delivery", "participant")),
            // Whom an address belongs to, only those who sign in with it may tell.
            // Whoever was at a session that is over is in its register.
            Map.entry(
                    "bringing",
                    Set.of(
                            "attendance",
                            "catalogue",
                            "delivery",
                            "identity",
                            "organisation",
                            "participant",
                            "pathway")),
            // Counts what the others keep.
            Map.entry(
                    "health",
                    Set.of(
                            "assignment",
                            "attendance",
                            "catalogue",
                            "delivery",
                            "organisation",
                            "participant",
                            "rebooking")),
            // Those whose pathway an amendment changes are told.
            Map.entry("offering", Set.of("catalogue", "delivery", "message", "organisation", "participant", "pathway")),
            // Bank holidays are content.
            Map.entry("look", Set.of("catalogue", "identity", "message", "participant", "pathway")),
            Map.entry("challenge", Set.of("catalogue", "pathway")),
            // Only who may read a lesson reports on it, and is told of the answer.
            Map.entry("report", Set.of("message", "pathway")),
            // A task is part of a lesson; links that need no account are tried as rarely as passwords.
            Map.entry("application", Set.of("catalogue", "identity", "learning", "message", "participant", "pathway")),
            Map.entry("prior", Set.of("catalogue", "message", "participant", "pathway")),
            // Those who are asked to go to another cohort are told.
            Map.entry("viability", Set.of("delivery", "message", "organisation", "participant", "pathway")),
            Map.entry("protection", Set.of("identity", "participant")),
            Map.entry(
                    "demonstration",
                    Set.of(
                            "attendance",
                            "catalogue",
                            "delivery",
                            "health",
                            "identity",
                            "organisation",
                            "participant",
                            "pathway")),
            // When training changes, provider and trust are told.
            Map.entry(
                    "training",
                    Set.of("catalogue", "delivery", "employment", "funding", "message", "participant", "pathway")));

    /**
     * Repositories used outside their own feature. Those of people are shared on purpose: they ask for a scope, so no
     * service needs to stand before them. The demonstration writes everything.
     */
    private static final Map<String, Set<String>> STORES_SHARED = Map.of(
            "participant.store",
                    Set.of(
                            "application",
                            "booking",
                            "delivery",
                            "diagnosis",
                            "employment",
                            "pathway",
                            "learning",
                            "assignment",
                            "look",
                            "rebooking",
                            "attendance",
                            "bringing",
                            "facilitation",
                            "demonstration",
                            "health",
                            "offering",
                            "prior",
                            "protection",
                            "identity",
                            "training",
                            "viability"),
            "delivery.store",
                    Set.of(
                            "booking",
                            "pathway",
                            "rebooking",
                            "attendance",
                            "facilitation",
                            "assignment",
                            "bringing",
                            "demonstration",
                            "diagnosis",
                            "health",
                            "training",
                            "learning",
                            "offering",
                            "viability",
                            "writing"),
            "organisation.store",
                    Set.of(
                            "booking",
                            "funding",
                            "employment",
                            // Whether a session near by is open to somebody depends on where their school is.
                            "delivery",
                            "pathway",
                            "assignment",
                            "bringing",
                            "demonstration",
                            "health",
                            "identity",
                            "viability"),
            "identity.store", Set.of("demonstration", "protection"),
            "attendance.store", Set.of("demonstration"),
            "health.store", Set.of("demonstration"));

    @ArchTest
    static final ArchRule the_engine_imports_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("org.waymark.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark..").and(resideOutsideOfPackage("org.waymark.engine..")));

    @ArchTest
    static final ArchRule the_engine_needs_only_the_JDK = classes()
            .that()
            .resideInAPackage("org.waymark.engine..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.waymark.engine..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule the_contract_imports_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("org.waymark.contract..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.waymark..").and(resideOutsideOfPackage("org.waymark.contract..")));

    @ArchTest
    static final ArchRule the_platform_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("org.waymark.backend.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark.backend..")
                    .and(resideOutsideOfPackage("org.waymark.backend.platform..")));

    @ArchTest
    static final ArchRule features_know_only_those_they_may =
            classes().that().resideInAPackage("org.waymark.backend.*..").should(knowOnlyWhatTheyMay());

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.waymark.backend.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_uses_another_features_web = classes()
            .that()
            .resideInAPackage("org.waymark.backend.*.web..")
            .and(areOfAFeature())
            .should(beUsedWithin());

    @ArchTest
    static final ArchRule stores_are_used_where_it_says_so = classes()
            .that()
            .resideInAPackage("org.waymark.backend.*.store..")
            .and(areOfAFeature())
            .should(beShared());

    @ArchTest
    static final ArchRule controllers_are_package_private =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_of_people_ask_whose_they_are = methods()
            .that()
            .areDeclaredInClassesThat(holdDocumentsOfPeople())
            .and()
            .arePublic()
            .should(takeAScopeOrAParticipantFirst());

    @ArchTest
    static final ArchRule only_what_starts_and_what_is_scheduled_waits =
            classes().that().resideInAPackage("org.waymark.backend..").should(neverBlock());

    @ArchTest
    static void every_arrow_that_is_allowed_is_there(JavaClasses all) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : all.that(resideInAPackage("org.waymark.backend.*.."))) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = feature(dependency.getTargetClass());
                if (!to.isEmpty() && !to.equals("platform") && !to.equals(feature(type))) {
                    known.computeIfAbsent(feature(type), f -> new TreeSet<>()).add(to);
                }
            }
        }
        assertThat(known).isEqualTo(MAY_KNOW);
    }

    /** So that the rule on waiting cannot come to look for nothing. */
    @ArchTest
    static void what_may_wait_is_seen_to_wait(JavaClasses all) {
        assertThat(all.get("org.waymark.backend.demonstration.FirstStart").getMethodCallsFromSelf())
                .anyMatch(ArchitectureTest::waits);
    }

    private static ArchCondition<JavaClass> knowOnlyWhatTheyMay() {
        return dependencies(
                "know only the features they may",
                (from, to) -> to.equals("platform")
                        || to.equals(from)
                        || MAY_KNOW.getOrDefault(from, Set.of()).contains(to));
    }

    private static ArchCondition<JavaClass> beUsedWithin() {
        return uses(
                "be used within their feature", (user, used) -> feature(user).equals(feature(used)));
    }

    private static ArchCondition<JavaClass> beShared() {
        return uses("be used where the list says so", (user, used) -> {
            String store = feature(used) + ".store";
            return feature(user).equals(feature(used))
                    || STORES_SHARED.getOrDefault(store, Set.of()).contains(feature(user));
        });
    }

    private static DescribedPredicate<JavaClass> areOfAFeature() {
        return DescribedPredicate.describe(
                "are of a feature", type -> !feature(type).equals("platform"));
    }

    private static DescribedPredicate<JavaClass> holdDocumentsOfPeople() {
        return resideInAnyPackage(
                        "org.waymark.backend.participant.store",
                        "org.waymark.backend.pathway.store",
                        "org.waymark.backend.delivery.store",
                        "org.waymark.backend.employment.store",
                        "org.waymark.backend.protection.store",
                        "org.waymark.backend.look.store",
                        "org.waymark.backend.challenge.store",
                        "org.waymark.backend.report.store",
                        "org.waymark.backend.application.store",
                        "org.waymark.backend.prior.store",
                        "org.waymark.backend.message.store",
                        "org.waymark.backend.writing.store",
                        "org.waymark.backend.rebooking.store",
                        "org.waymark.backend.attendance.store",
                        "org.waymark.backend.training.store",
                        "org.waymark.backend.assignment.store")
                .and(DescribedPredicate.describe("are repositories", type -> type.isAnnotatedWith(Repository.class)));
    }

    private static ArchCondition<JavaMethod> takeAScopeOrAParticipantFirst() {
        return new ArchCondition<>("take a scope or a participant first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                boolean takes = !parameters.isEmpty()
                        && (parameters.getFirst().isAssignableTo(Scope.class)
                                || parameters.getFirst().isEquivalentTo(Participant.class));
                if (!takes) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes neither"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> neverBlock() {
        return new ArchCondition<>("never wait for a Mono or a Flux") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(ArchitectureTest::waits)
                        .filter(call -> !mayWait(call))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean waits(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
                && nameMatching("block.*|toIterable|toStream").test(call.getTarget());
    }

    /** Runners, lifecycles and scheduled methods have threads of their own; so has the command line's backup. */
    private static boolean mayWait(JavaMethodCall call) {
        JavaClass owner = call.getOriginOwner();
        return owner.isAssignableTo(ApplicationRunner.class)
                || owner.isAssignableTo(SmartLifecycle.class)
                || call.getOrigin().isAnnotatedWith(Scheduled.class)
                || owner.getPackageName().equals("org.waymark.backend.platform.store.backup");
    }

    private interface Arrow<T> {
        boolean isAllowed(T from, T to);
    }

    private static ArchCondition<JavaClass> dependencies(String description, Arrow<String> arrow) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !feature(dependency.getTargetClass()).isEmpty())
                        .filter(d -> !arrow.isAllowed(feature(type), feature(d.getTargetClass())))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> uses(String description, Arrow<JavaClass> arrow) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(d -> d.getOriginClass().getPackageName().startsWith(BACKEND))
                        .filter(d -> !arrow.isAllowed(d.getOriginClass(), type))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    /** The package below the backend's, or nothing for what lies elsewhere. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BACKEND)) {
            return "";
        }
        String rest = name.substring(BACKEND.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
