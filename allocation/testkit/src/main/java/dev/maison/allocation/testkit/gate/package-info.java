/**
 * What holds for every set of gates: {@link dev.maison.allocation.testkit.gate.GateLaws}, to be run on a house's own {@linkplain
 * dev.maison.allocation.gate.Gate gates} beside ours, and {@link dev.maison.allocation.testkit.gate.GateArbitraries} to try them on.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.gate;

import org.jspecify.annotations.NullMarked;
