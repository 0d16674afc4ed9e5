package dev.maison.docs.launchday.sample;

/**
 * A door of a made-up house.
 *
 * @param code its code
 * @param market where it is
 * @param flagship whether it is the flagship of its market
 */
record SampleDoor(String code, String market, boolean flagship) {}
