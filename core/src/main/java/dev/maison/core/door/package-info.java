/**
 * Doors: where pieces are sold, how doors hang together, and what each may sell.
 *
 * <ul>
 *   <li>{@link dev.maison.core.door.Door}, {@link dev.maison.core.door.Cluster}, {@link dev.maison.core.door.Market}, {@link
 *       dev.maison.core.door.Warehouse} and the {@link dev.maison.core.door.Channel} of a door.
 *   <li>{@link dev.maison.core.door.DoorHierarchy}: house, markets, clusters and doors as one tree, checked.
 *   <li>{@link dev.maison.core.door.CollectionAuthorisations}: which door may sell which collection; what nobody
 *       stated is {@linkplain dev.maison.core.door.Authorisation#UNKNOWN unknown}, and unknown is never a yes.
 *   <li>{@link dev.maison.core.door.StockPlace}: where units lie.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core.door;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
