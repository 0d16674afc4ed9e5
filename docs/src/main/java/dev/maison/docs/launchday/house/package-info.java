/**
 * The folder a house hands over: which files it may hold, and how they are read.
 *
 * <ul>
 *   <li>{@link dev.maison.docs.launchday.house.HouseFolder}: everything in the folder, read and checked.
 *   <li>{@link dev.maison.docs.launchday.house.SettingsFile}: settings.csv.
 *   <li>{@link dev.maison.docs.launchday.house.RunFiles}: items.csv, doors.csv and limits.csv.
 * </ul>
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.house;

import org.jspecify.annotations.NullMarked;
