/**
 * What holds for the shared words, law by law.
 *
 * <p>Each family speaks about operations rather than about a class: {@link dev.maison.core.testkit.law.AmountLaws}, say, takes {@link
 * dev.maison.core.testkit.law.AmountOperations}, which by default are those of the word. So an adapter to another money type can be
 * held to the same laws, and a broken operation shows which law breaks. Laws with the letters "or refused" say exactly when an operation
 * must throw.
 *
 * <ul>
 *   <li>Numbers: {@link dev.maison.core.testkit.law.AmountLaws}, {@link dev.maison.core.testkit.law.RatioLaws}, {@link
 *       dev.maison.core.testkit.law.QuantityLaws}.
 *   <li>Time: {@link dev.maison.core.testkit.law.PeriodLaws}, {@link dev.maison.core.testkit.law.RetailLaws}, {@link
 *       dev.maison.core.testkit.law.RestatementLaws}, {@link dev.maison.core.testkit.law.IsoWeekLaws}.
 *   <li>Names and things: {@link dev.maison.core.testkit.law.IdLaws}, {@link dev.maison.core.testkit.law.HouseLaws} for doors, products
 *       and seasons.
 *   <li>Proof: {@link dev.maison.core.testkit.law.CanonicalLaws}, {@link dev.maison.core.testkit.law.DigestLaws}, {@link
 *       dev.maison.core.testkit.law.DigestTreeLaws}.
 *   <li>Words between modules: {@link dev.maison.core.testkit.law.ReservationLaws}, {@link dev.maison.core.testkit.law.AgendaLaws}.
 *   <li>Any order: {@link dev.maison.core.testkit.law.OrderLaws}, and {@link dev.maison.core.testkit.law.TotalOrderContract} to run it on types
 *       of your own.
 * </ul>
 *
 * <p>{@link dev.maison.core.testkit.law.CoreLaws} is the register of all of them by id.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.core.testkit.law;

import org.jspecify.annotations.NullMarked;
