package dev.maison.core.internal.style;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The single style of generated values; it stands on every package that declares one.
 *
 * <p>It is kept in source only and the generated classes stay package-private, so that nothing of the generator reaches a
 * consumer's compiler. Guava collections keep the order given and refuse duplicate keys; the JDK's own immutable maps would
 * order entries differently from one JVM to the next.
 */
@Documented
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        builderVisibilityString = "PACKAGE",
        jdkOnly = false,
        jdk9Collections = false,
        depluralize = true,
        defaultAsDefault = false,
        get = "*",
        from = "from",
        optionalAcceptNullable = false,
        forceEqualsInWithers = true,
        allowedClasspathAnnotations = javax.annotation.processing.Generated.class)
public @interface ValueStyle {}
