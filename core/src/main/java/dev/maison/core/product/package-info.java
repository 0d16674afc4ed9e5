/**
 * Products: what a house makes and a door sells.
 *
 * <p>From the widest to the narrowest: a {@link dev.maison.core.product.House} presents {@linkplain
 * dev.maison.core.product.ProductCollection collections}, mostly one each {@link dev.maison.core.product.Season}; a
 * collection holds {@linkplain dev.maison.core.product.Style styles}, some of which belong to a {@link
 * dev.maison.core.product.Story}; a style in one colour and one size is a {@link dev.maison.core.product.Sku}; one
 * physical unit of it that is known by itself is a {@link dev.maison.core.product.Piece}.
 *
 * <ul>
 *   <li>{@link dev.maison.core.product.Lifecycle}: how long a style is meant to live.
 *   <li>{@link dev.maison.core.product.SizeScale}: the sizes of a style in the order in which they run.
 *   <li>{@link dev.maison.core.product.Catalogue}: all of these together, checked: identifiers unique, every
 *       reference known.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core.product;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
