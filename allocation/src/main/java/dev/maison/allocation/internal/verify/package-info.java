/**
 * What verifiers share: how a refusal is said, and how lines become units. No solver is seen from here, and nothing of one.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.verify;

import org.jspecify.annotations.NullMarked;
