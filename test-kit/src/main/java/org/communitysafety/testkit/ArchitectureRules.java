package org.communitysafety.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The direction of dependencies inside a service: rest, messaging and persistence know application, application knows
 * domain, domain knows only itself, the vocabulary and the statistics.
 */
public final class ArchitectureRules {
    private static final String ROOT = "org.communitysafety";
    private static final String CONTRACTS = ROOT + ".contracts..";
    private static final String VOCABULARY = ROOT + ".vocabulary..";
    private static final String STATISTICS = ROOT + ".statistics..";
    private static final String INCIDENT_SERVICE = ROOT + ".incident";
    private static final String REPORTING_SERVICE = ROOT + ".reporting";

    private static final String[] SQL = {
        "java.sql..",
        "javax.sql..",
        "jakarta.persistence..",
        "org.hibernate..",
        "io.agroal..",
        "org.postgresql..",
        "io.quarkus.hibernate..",
        "org.flywaydb.."
    };
    private static final String[] KAFKA = {
        "org.apache.kafka..",
        "org.eclipse.microprofile.reactive.messaging..",
        "io.smallrye.reactive.messaging..",
        ROOT + ".kit.kafka..",
        ROOT + ".kit.events.."
    };
    private static final String[] REST = {"jakarta.ws.rs..", "org.jboss.resteasy..", ROOT + ".kit.web.."};
    private static final String[] TRANSACTIONS = {"jakarta.transaction..", "io.quarkus.narayana.."};
    private static final String[] HTTP_CLIENTS = {
        "java.net.http..", "org.eclipse.microprofile.rest.client..", "io.vertx.core.http.."
    };

    private static final String[] MAIL_CLIENTS = {"io.quarkus.mailer..", "io.vertx.ext.mail..", "jakarta.mail.."};

    private static final Set<String> HIDDEN_INPUTS =
            Set.of("now", "systemUTC", "systemDefaultZone", "random", "randomUUID", "currentTimeMillis", "nanoTime");

    private final String base;

    private ArchitectureRules(String base) {
        this.base = base;
    }

    /**
     * Fails with every violation and the reason for each broken rule.
     *
     * @param basePackage of one service, such as {@code org.communitysafety.incident}
     */
    public static void check(String basePackage) {
        fail(violations(basePackage, classesOf(basePackage)));
    }

    /** Only what holds in every module: the names that say nothing. */
    public static void checkNames(String basePackage) {
        fail(violations(List.of(names(basePackage)), classesOf(basePackage)));
    }

    static List<String> violations(String basePackage, JavaClasses classes) {
        ArchitectureRules rules = new ArchitectureRules(basePackage);
        List<ArchRule> all = new ArrayList<>(rules.directions());
        all.addAll(rules.technologies());
        all.add(names(basePackage));
        return violations(all, classes);
    }

    private static JavaClasses classesOf(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + basePackage);
        }
        return classes;
    }

    private static List<String> violations(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private static void fail(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), violations));
        }
    }

    private List<ArchRule> directions() {
        return List.of(
                noClasses()
                        .that(in("domain"))
                        .should()
                        .dependOnClassesThat(
                                not(resideInAnyPackage("java..", base + ".domain..", VOCABULARY, STATISTICS))
                                        .or(resideInAnyPackage("java.sql..", "java.net.http..")))
                        .because("the domain decides and knows no framework, no contract and no adapter"),
                noClasses()
                        .that(in("domain"))
                        .should()
                        .callCodeUnitWhere(hiddenInput())
                        .because("the domain takes the time and every other input as an argument"),
                separate("application", "rest", "messaging", "persistence", "delivery"),
                separate("rest", "messaging", "persistence", "delivery"),
                separate("messaging", "rest", "persistence", "delivery"),
                separate("persistence", "rest", "messaging", "delivery"),
                separate("delivery", "rest", "messaging", "persistence"));
    }

    private List<ArchRule> technologies() {
        return List.of(
                outside("persistence", resideInAnyPackage(SQL), "only persistence knows SQL and JPA"),
                outside("messaging", kafka(), "only messaging knows Kafka; a TopicPartition is a plain value"),
                noClasses()
                        .that(not(in("messaging")).and(not(mayReadContracts())).and(ours()))
                        .should()
                        .dependOnClassesThat(resideInAPackage(CONTRACTS))
                        .because("contracts are mapped in messaging, one class per direction"),
                outside("rest", resideInAnyPackage(REST), "only rest knows JAX-RS and the caller"),
                outside("application", resideInAnyPackage(TRANSACTIONS), "transactions begin only in application"),
                noClasses()
                        .that(ours().and(not(mayReachOut())))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(HTTP_CLIENTS).or(resideInAnyPackage(MAIL_CLIENTS)))
                        .because("only the gateway and the command line make HTTP calls, and alerts leave"
                                + " reporting-service through delivery alone, where every target is checked"));
    }

    private static ArchRule names(String basePackage) {
        return noClasses()
                .that()
                .resideInAPackage(basePackage + "..")
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..")
                .because("a name says what the thing is");
    }

    private ArchRule separate(String layer, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = base + "." + others[i] + "..";
        }
        return noClasses()
                .that(in(layer))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages))
                .because("adapters know application, application knows domain, and adapters never see each other");
    }

    private ArchRule outside(String layer, DescribedPredicate<JavaClass> technology, String reason) {
        return noClasses()
                .that(ours().and(not(in(layer))))
                .should()
                .dependOnClassesThat(technology)
                .because(reason);
    }

    private static DescribedPredicate<JavaClass> kafka() {
        return resideInAnyPackage(KAFKA).and(not(equivalentTo(TopicPartition.class)));
    }

    private DescribedPredicate<JavaClass> mayReadContracts() {
        return base.equals(INCIDENT_SERVICE) ? in("rest") : DescribedPredicate.alwaysFalse();
    }

    private DescribedPredicate<JavaClass> mayReachOut() {
        return base.equals(REPORTING_SERVICE) ? in("delivery") : DescribedPredicate.alwaysFalse();
    }

    private DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(base + "..");
    }

    private DescribedPredicate<JavaClass> in(String layer) {
        return resideInAPackage(base + "." + layer + "..");
    }

    private static DescribedPredicate<JavaCall<?>> hiddenInput() {
        return DescribedPredicate.describe("read a clock or a source of chance", call -> {
            boolean platform = call.getTargetOwner().getPackageName().startsWith("java.");
            boolean withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
            boolean random = call.getTargetOwner().getSimpleName().contains("Random");
            return platform && (random || (withoutArguments && HIDDEN_INPUTS.contains(call.getName())));
        });
    }
}
