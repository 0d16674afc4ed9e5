package dev.maison.docs.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the house as ArchUnit rules, each with its reason, over whatever stands below one root package: the house itself,
 * or the fixtures that break every rule once to show that it bites.
 */
final class HouseRules {
    /** Methods of {@link Math} whose every result bit the platform specifies; the others may differ by CPU or JDK. */
    private static final Set<String> EXACT_MATH = Set.of(
            "abs",
            "absExact",
            "addExact",
            "ceil",
            "ceilDiv",
            "ceilMod",
            "clamp",
            "copySign",
            "decrementExact",
            "floor",
            "floorDiv",
            "floorMod",
            "fma",
            "getExponent",
            "incrementExact",
            "max",
            "min",
            "multiplyExact",
            "multiplyFull",
            "multiplyHigh",
            "negateExact",
            "nextAfter",
            "nextDown",
            "nextUp",
            "rint",
            "round",
            "scalb",
            "signum",
            "sqrt",
            "subtractExact",
            "toIntExact",
            "ulp",
            "unsignedMultiplyHigh");

    /** Families of types that state a decision or its proof; nested types belong to the family of the type around them. */
    private static final Pattern DECISION =
            Pattern.compile(".*(Plan|Line|Certificate|Reason|Conflict|Verdict|Digest|DigestTree|Amount|Ratio|Proof)");

    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    static HouseRules under(String rootPackage) {
        return new HouseRules(rootPackage);
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("modules point one way", modulesPointOneWay());
        rules.put("no clock", noClock());
        rules.put("no chance", noChance());
        rules.put("no input or output", noInputOrOutput());
        rules.put("no global state", noGlobalState());
        rules.put("no logging", noLogging());
        rules.put("no locale or default charset", noLocale());
        rules.put("no hash order", noHashOrder());
        rules.put("no hidden parallelism", noHiddenParallelism());
        rules.put("no platform-dependent mathematics", noPlatformMathematics());
        rules.put("no floating point in a decision", noFloatingPointInADecision());
        rules.put("floating point only in estimates", floatingPointOnlyInEstimates());
        rules.put("verifiers touch no solver", verifiersTouchNoSolver());
        rules.put("certificates stand alone", certificatesStandAlone());
        rules.put("public signatures hold no foreign type", publicSignaturesHoldNoForeignType());
        rules.put("generated types stay hidden", generatedTypesStayHidden());
        rules.put("internal packages stay inside their module", internalPackagesStayInside());
        return rules;
    }

    // Modules

    private ArchRule modulesPointOneWay() {
        return classes()
                .that(describe("belong to the house", c -> moduleOf(c).isPresent()))
                .should(forEachClass("use only the modules that theirs may see", (origin, report) -> {
                    HouseModule module = moduleOf(origin).orElseThrow();
                    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                        moduleOf(dependency.getTargetClass())
                                .filter(target ->
                                        !target.equals(module) && !module.sees().contains(target.folder()))
                                .ifPresent(target -> report.violation(dependency.getDescription()));
                    }
                }))
                .because(
                        "allocation, kpi and provenance share words, which live in core, and never each other's types; "
                                + "no domain module knows an adapter or a testkit, so that each can be used alone");
    }

    private ArchRule internalPackagesStayInside() {
        return classes()
                .that(describe("belong to the house", c -> moduleOf(c).isPresent()))
                .should(forEachClass("not use another module's internal packages", (origin, report) -> {
                    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        if (isInternal(target)
                                && !target.getPackageName().equals(root + ".core.internal.text")
                                && moduleOf(target).isPresent()
                                && !moduleOf(target).equals(moduleOf(origin))) {
                            report.violation(dependency.getDescription());
                        }
                    }
                }))
                .because(
                        "kernels trust their arguments and change without notice; only their own module checks what goes in. "
                                + "What core shares with its siblings by a qualified export is no kernel: it is the one rule for texts");
    }

    // What an algorithm must not touch

    private ArchRule noClock() {
        return domain(
                        dependsOn("java.time.Clock", "java.time.InstantSource", "java.util.Date", "java.util.Calendar"),
                        target -> is(target, "java.lang.System", "currentTimeMillis", "nanoTime")
                                || (target.getOwner().getPackageName().startsWith("java.time")
                                        && target.getName().equals("now")))
                .because("time is an argument: the same problem must give the same answer on any day");
    }

    private ArchRule noChance() {
        return domain(
                        dependsOn(
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.util.concurrent.ThreadLocalRandom",
                                "java.security.SecureRandom",
                                "java.util.random."),
                        target -> is(target, "java.lang.Math", "random")
                                || is(target, "java.lang.StrictMath", "random")
                                || is(target, "java.util.UUID", "randomUUID")
                                || is(target, "java.util.Collections", "shuffle")
                                || is(target, "java.lang.System", "identityHashCode"))
                .because(
                        "a draw must replay from a published list and seed, on every JDK: chance comes in as an argument");
    }

    private ArchRule noInputOrOutput() {
        Set<String> inMemory = Set.of("java.io.Serializable");
        return domain(
                        describe(
                                "input or output",
                                c -> startsWithAny(
                                                c.getName(),
                                                "java.io.",
                                                "java.nio.file.",
                                                "java.nio.channels.",
                                                "java.net.",
                                                "java.sql.",
                                                "javax.sql.",
                                                "java.lang.Process")
                                        && !inMemory.contains(c.getName())),
                        target -> is(target, "java.lang.Class", "getResource", "getResourceAsStream")
                                || is(target, "java.lang.ClassLoader", "getResource", "getResourceAsStream"))
                .because("values know nothing of services and services nothing of storage; adapters read and write");
    }

    private ArchRule noGlobalState() {
        return domain(
                        dependsOn("java.util.ServiceLoader", "java.util.prefs."),
                        target ->
                                is(target, "java.lang.System", "getProperty", "getProperties", "getenv", "setProperty")
                                        || is(target, "java.lang.Integer", "getInteger")
                                        || is(target, "java.lang.Long", "getLong")
                                        || is(target, "java.lang.Boolean", "getBoolean")
                                        || is(target, "java.lang.Runtime", "getRuntime"))
                .because(
                        "no property, service or machine size decides a number; what matters is an argument and in the digest");
    }

    private ArchRule noLogging() {
        return domain(
                        dependsOn("org.slf4j.", "java.util.logging.", "java.lang.System$Logger", "org.apache."),
                        target -> is(target, "java.lang.System", "out", "err", "in", "getLogger")
                                || is(target, "java.lang.Throwable", "printStackTrace"))
                .because(
                        "an engine answers with values; what happened is in reasons, and a log line could hold personal data");
    }

    private ArchRule noLocale() {
        return domain(
                        describe(
                                "a formatter that speaks a language",
                                c -> (c.getPackageName().equals("java.text")
                                                && !c.getName().startsWith("java.text.Normalizer"))
                                        || c.getName().equals("java.util.Formatter")),
                        target -> takes(target, "java.lang.String", "format", "java.lang.String", "java.lang.Object[]")
                                || is(target, "java.lang.String", "formatted")
                                || takes(target, "java.lang.String", "toLowerCase")
                                || takes(target, "java.lang.String", "toUpperCase")
                                || takes(target, "java.lang.String", "getBytes")
                                || takes(target, "java.lang.String", "<init>", "byte[]")
                                || takes(target, "java.lang.String", "<init>", "byte[]", "int", "int")
                                || is(target, "java.util.Locale", "getDefault", "setDefault")
                                || is(target, "java.util.TimeZone", "getDefault", "setDefault")
                                || is(target, "java.time.ZoneId", "systemDefault")
                                || is(target, "java.nio.charset.Charset", "defaultCharset")
                                || takes(target, "java.time.format.DateTimeFormatter", "ofPattern", "java.lang.String")
                                || is(
                                        target,
                                        "java.time.format.DateTimeFormatter",
                                        "ofLocalizedDate",
                                        "ofLocalizedDateTime",
                                        "ofLocalizedTime"))
                .because("digests and messages must be the same bytes in Paris and in Tokyo");
    }

    private ArchRule noHashOrder() {
        return domain(
                        dependsOn(
                                "java.util.HashMap",
                                "java.util.HashSet",
                                "java.util.Hashtable",
                                "java.util.IdentityHashMap",
                                "java.util.WeakHashMap",
                                "java.util.concurrent.ConcurrentHashMap",
                                "com.google.common.collect.Hash",
                                "com.google.common.collect.ConcurrentHashMultiset"),
                        target -> is(target, "java.util.Set", "of", "copyOf")
                                || is(target, "java.util.Map", "of", "ofEntries", "copyOf")
                                || is(
                                        target,
                                        "java.util.stream.Collectors",
                                        "toSet",
                                        "toUnmodifiableSet",
                                        "toUnmodifiableMap")
                                || (is(target, "java.util.stream.Collectors", "toMap") && parameters(target) < 4)
                                || (is(target, "java.util.stream.Collectors", "groupingBy") && parameters(target) < 3)
                                || is(target, "com.google.common.collect.Maps", "newHashMap")
                                || is(target, "com.google.common.collect.Sets", "newHashSet"))
                .because(
                        "ties break by the order the house declares, never by hash order, which differs from one JVM to the "
                                + "next: a LinkedHashMap, a TreeMap or Guava's immutable collections keep an order");
    }

    private ArchRule noHiddenParallelism() {
        return domain(
                        dependsOn("java.util.concurrent.ForkJoinPool", "java.util.Timer", "java.lang.ThreadLocal"),
                        target -> target.getName().equals("parallelStream")
                                || (target.getName().equals("parallel")
                                        && target.getOwner().getPackageName().equals("java.util.stream"))
                                || (target.getOwner().getName().equals("java.util.Arrays")
                                        && target.getName().startsWith("parallel"))
                                || is(target, "java.lang.Thread", "<init>", "start", "sleep")
                                || is(target, "java.util.concurrent.CompletableFuture", "supplyAsync", "runAsync")
                                || target.getOwner().getName().equals("java.util.concurrent.Executors"))
                .because("work splits by independent sub-problem on the caller's executor and merges in a fixed order");
    }

    private ArchRule noPlatformMathematics() {
        return domain(
                        describe("nothing", c -> false),
                        target -> target.getOwner().getName().equals("java.lang.Math")
                                && target instanceof AccessTarget.CodeUnitAccessTarget
                                && !EXACT_MATH.contains(target.getName()))
                .because("Math.exp and its like may differ in the last bit between CPUs and JDKs; StrictMath may not");
    }

    // Decisions and proofs

    private ArchRule noFloatingPointInADecision() {
        return classes()
                .that(describe("state a decision or its proof", c -> isDomain(c) && isDecision(c)))
                .should(forEachClass("hold and show no floating point", (c, report) -> {
                    for (JavaMember member : members(c)) {
                        boolean shown = member instanceof JavaField || isVisible(member);
                        if (shown && typesOf(member).anyMatch(HouseRules::isFloatingPoint)) {
                            report.violation(member.getDescription() + " has floating point");
                        }
                    }
                }))
                .because(
                        "decisions are made on integers and exact ratios; an estimate is quantised before the first comparison");
    }

    private ArchRule floatingPointOnlyInEstimates() {
        return classes()
                .that(describe(
                        "are API and neither an estimate nor a problem that takes estimates",
                        c -> isDomain(c)
                                && isVisible(c)
                                && !isInternal(c)
                                && !c.getPackageName().endsWith(".demand")
                                && !topLevelName(c).endsWith("Problem")
                                && !topLevelName(c).endsWith("Columns")
                                && !topLevelName(c).equals("CanonicalWriter")))
                .should(forEachClass("show no floating point", (c, report) -> {
                    for (JavaMember member : members(c)) {
                        if (isVisible(member) && typesOf(member).anyMatch(HouseRules::isFloatingPoint)) {
                            report.violation(member.getDescription() + " has floating point");
                        }
                    }
                }))
                .because(
                        "only an estimate of demand, the problem that takes it and the canonical bytes know floating point");
    }

    private ArchRule verifiersTouchNoSolver() {
        return classes()
                .that(describe("verify", c -> isDomain(c) && topLevelName(c).endsWith("Verifier")))
                .should(forEachClass(
                        "run no solver code, neither itself nor through what it calls", (verifier, report) -> {
                            for (Dependency dependency : verifier.getDirectDependenciesFromSelf()) {
                                if (isSolver(dependency.getTargetClass())) {
                                    report.violation(dependency.getDescription());
                                }
                            }
                            for (List<String> path : pathsToSolvers(verifier)) {
                                report.violation(verifier.getName() + " runs a solver: " + String.join(" -> ", path));
                            }
                        }))
                .because("a proof checked by the code that made it proves nothing");
    }

    private ArchRule certificatesStandAlone() {
        return classes()
                .that(describe(
                        "are certificates",
                        c -> isDomain(c) && c.getSimpleName().endsWith("Certificate")))
                .should(forEachClass(
                        "have no supertype of the house",
                        (c, report) -> Stream.concat(
                                        c.getAllRawSuperclasses().stream(), c.getAllRawInterfaces().stream())
                                .filter(above -> above.getName().startsWith(root + "."))
                                .forEach(above -> report.violation(c.getName() + " extends " + above.getName()))))
                .because(
                        "a certificate is checked by its own verifier; a common supertype would invite one that checks none");
    }

    // What the API shows

    private ArchRule publicSignaturesHoldNoForeignType() {
        return classes()
                .that(describe(
                        "are API",
                        c -> moduleOf(c)
                                        .filter(m -> m.kind() != HouseModule.Kind.EXAMPLES)
                                        .isPresent()
                                && isVisible(c)
                                && !isInternal(c)))
                .should(forEachClass("show no type of Guava, of a generator or of an internal package", (c, report) -> {
                    for (JavaMember member : allMembers(c)) {
                        if (isVisible(member)) {
                            typesOf(member)
                                    .filter(this::isForeign)
                                    .forEach(type -> report.violation(member.getDescription() + " of " + c.getName()
                                            + " shows " + type.getName()));
                        }
                    }
                    c.getInterfaces().stream()
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .filter(this::isForeign)
                            .forEach(type -> report.violation(c.getName() + " implements " + type.getName()));
                }))
                .because("a consumer compiles against our types alone; Guava and the generator stay free to change");
    }

    private ArchRule generatedTypesStayHidden() {
        return classes()
                .that(describe("are generated", c -> moduleOf(c).isPresent() && isGenerated(c)))
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .because("users see X, X.of and X.builder(), whatever generates the code behind");
    }

    // Building blocks

    private ArchRule domain(DescribedPredicate<JavaClass> bannedType, Predicate<AccessTarget> bannedTarget) {
        return noClasses()
                .that(describe("are domain code", this::isDomain))
                .should()
                .dependOnClassesThat(bannedType)
                .orShould()
                .accessTargetWhere(describe(
                        "is forbidden in an algorithm",
                        (JavaAccess<?> access) -> bannedTarget.test(access.getTarget())));
    }

    private static DescribedPredicate<JavaClass> dependsOn(String... namesOrPrefixes) {
        return describe("are one of " + String.join(", ", namesOrPrefixes), c -> {
            for (String name : namesOrPrefixes) {
                boolean prefix = name.endsWith(".") || name.endsWith("Hash");
                if (prefix ? c.getName().startsWith(name) : (c.getName() + "$").startsWith(name + "$")) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean is(AccessTarget target, String owner, String... names) {
        return target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
    }

    private static boolean takes(AccessTarget target, String owner, String name, String... parameterTypes) {
        return is(target, owner, name)
                && target instanceof AccessTarget.CodeUnitAccessTarget unit
                && HasName.Utils.namesOf(unit.getRawParameterTypes()).stream()
                        .map(HouseRules::readable)
                        .toList()
                        .equals(List.of(parameterTypes));
    }

    private static int parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().size()
                : 0;
    }

    private static String readable(String typeName) {
        return switch (typeName) {
            case "[B" -> "byte[]";
            case "[Ljava.lang.Object;" -> "java.lang.Object[]";
            default -> typeName;
        };
    }

    private static boolean startsWithAny(String text, String... prefixes) {
        return Stream.of(prefixes).anyMatch(text::startsWith);
    }

    private Optional<HouseModule> moduleOf(JavaClass c) {
        return HouseModule.ofPackage(root, c.getPackageName());
    }

    private boolean isDomain(JavaClass c) {
        return moduleOf(c).filter(m -> m.kind() == HouseModule.Kind.DOMAIN).isPresent();
    }

    private static String topLevelName(JavaClass c) {
        JavaClass top = c;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top.getSimpleName();
    }

    private static boolean isDecision(JavaClass c) {
        return Stream.of(topLevelName(c), c.getSimpleName())
                .anyMatch(name -> DECISION.matcher(name).matches());
    }

    private static boolean isInternal(JavaClass c) {
        return (c.getPackageName() + ".").contains(".internal.");
    }

    private static boolean isSolver(JavaClass c) {
        return (c.getPackageName() + ".").contains(".internal.solve.");
    }

    private static boolean isGenerated(JavaClass c) {
        return topLevelName(c).startsWith("Immutable");
    }

    private boolean isForeign(JavaClass c) {
        JavaClass type = c.getBaseComponentType();
        return type.getName().startsWith("com.google.")
                || type.getName().startsWith("org.immutables.")
                || (type.getName().startsWith(root + ".") && (isGenerated(type) || isInternal(type)));
    }

    private static boolean isFloatingPoint(JavaClass c) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble")
                .contains(c.getBaseComponentType().getName());
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static boolean isVisible(JavaClass c) {
        boolean visible = c.getModifiers().contains(JavaModifier.PUBLIC)
                || c.getModifiers().contains(JavaModifier.PROTECTED);
        return visible && c.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
    }

    private static List<JavaMember> members(JavaClass c) {
        List<JavaMember> members = new ArrayList<>(c.getFields());
        members.addAll(c.getCodeUnits());
        return members;
    }

    /** Own members and those that come from above: a public builder inherits its setters from a hidden generated class. */
    private static List<JavaMember> allMembers(JavaClass c) {
        Set<JavaMember> members = new LinkedHashSet<>(members(c));
        members.addAll(c.getAllMembers());
        members.removeIf(member -> member.getOwner().getName().startsWith("java."));
        return List.copyOf(members);
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        Stream<JavaType> types = member instanceof JavaCodeUnit unit
                ? Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                : Stream.of(((JavaField) member).getType());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream()).distinct();
    }

    /**
     * The shortest way by calls from the code of {@code verifier} to each class of a solver. It is followed through the code of the
     * house: methods and constructors, what overrides them, and the static initialisers of the classes on the way.
     */
    private List<List<String>> pathsToSolvers(JavaClass verifier) {
        Map<JavaCodeUnit, JavaCodeUnit> cameFrom = new LinkedHashMap<>();
        Map<JavaClass, List<String>> found = new LinkedHashMap<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        for (JavaCodeUnit start : verifier.getCodeUnits()) {
            cameFrom.put(start, start);
            open.add(start);
        }
        while (!open.isEmpty()) {
            JavaCodeUnit here = open.remove();
            for (JavaAccess<?> access : here.getAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                if (isSolver(owner)) {
                    found.computeIfAbsent(owner, solver -> path(cameFrom, here, solver));
                } else if (owner.getName().startsWith(root + ".")) {
                    for (JavaCodeUnit next : codeRunBy(access)) {
                        if (cameFrom.putIfAbsent(next, here) == null) {
                            open.add(next);
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<JavaCodeUnit> codeRunBy(JavaAccess<?> access) {
        List<JavaCodeUnit> run = new ArrayList<>();
        access.getTargetOwner().getStaticInitializer().ifPresent(run::add);
        if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
            target.resolveMember().ifPresent(run::add);
            String[] parameters =
                    HasName.Utils.namesOf(target.getRawParameterTypes()).toArray(new String[0]);
            for (JavaClass below : access.getTargetOwner().getAllSubclasses()) {
                below.tryGetMethod(target.getName(), parameters).ifPresent(run::add);
            }
        }
        return run;
    }

    private static List<String> path(Map<JavaCodeUnit, JavaCodeUnit> cameFrom, JavaCodeUnit last, JavaClass solver) {
        ArrayDeque<String> path = new ArrayDeque<>(List.of(solver.getName()));
        JavaCodeUnit at = last;
        while (!at.equals(cameFrom.get(at))) {
            path.addFirst(at.getFullName());
            at = cameFrom.get(at);
        }
        path.addFirst(at.getFullName());
        return List.copyOf(path);
    }

    private interface Check {
        void check(JavaClass subject, Report report);
    }

    private interface Report {
        void violation(String description);
    }

    private static ArchCondition<JavaClass> forEachClass(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass subject, ConditionEvents events) {
                check.check(
                        subject,
                        violation -> events.add(SimpleConditionEvent.violated(
                                subject, violation + " in " + subject.getSourceCodeLocation())));
            }
        };
    }
}
