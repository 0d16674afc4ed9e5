package dev.maison.docs.launchday.sample;

import java.util.ArrayList;
import java.util.List;

/** A made-up house: sixty doors in thirteen markets, bags in sizes and watches by case size. */
final class LuxuryHouse {
    private static final String[][] MARKETS = {
        {"France", "PARIS-1", "PARIS-2", "PARIS-3", "CANNES", "LYON"},
        {"Italy", "MILAN-1", "MILAN-2", "ROME", "FLORENCE", "VENICE"},
        {"United Kingdom", "LONDON-1", "LONDON-2", "LONDON-3", "MANCHESTER", "EDINBURGH"},
        {"Switzerland", "GENEVA", "ZURICH", "LUGANO"},
        {"Germany", "MUNICH", "BERLIN", "HAMBURG", "DUSSELDORF"},
        {"Spain", "MADRID", "BARCELONA"},
        {"United Arab Emirates", "DUBAI-1", "DUBAI-2", "ABU-DHABI"},
        {"Japan", "GINZA", "AOYAMA", "SHINJUKU", "OSAKA", "KYOTO", "NAGOYA", "FUKUOKA", "SAPPORO"},
        {
            "China",
            "SHANGHAI-1",
            "SHANGHAI-2",
            "SHANGHAI-3",
            "BEIJING-1",
            "BEIJING-2",
            "SHENZHEN",
            "CHENGDU",
            "GUANGZHOU",
            "HANGZHOU"
        },
        {"Hong Kong SAR", "HONG-KONG-1", "HONG-KONG-2", "HONG-KONG-3"},
        {"South Korea", "SEOUL-1", "SEOUL-2", "SEOUL-3", "BUSAN"},
        {"Singapore", "SINGAPORE-1", "SINGAPORE-2"},
        {"United States", "NEW-YORK-1", "NEW-YORK-2", "BEVERLY-HILLS", "MIAMI", "SAN-FRANCISCO", "CHICAGO", "LAS-VEGAS"
        },
    };

    static final List<SampleItem> ITEMS = List.of(
            new SampleItem("ARCADE", "S", "Arcade tote, small, calf", 2_900, 0.10, false),
            new SampleItem("ARCADE", "M", "Arcade tote, medium, calf", 3_400, 0.13, false),
            new SampleItem("ARCADE", "L", "Arcade tote, large, calf", 3_900, 0.06, false),
            new SampleItem("LUNE", "S", "Lune shoulder bag, small, lambskin", 4_200, 0.12, false),
            new SampleItem("LUNE", "M", "Lune shoulder bag, medium, lambskin", 4_900, 0.09, false),
            new SampleItem("VOLTE", "20", "Volte top-handle bag, 20 cm, box calf", 7_800, 0.08, false),
            new SampleItem("VOLTE", "25", "Volte top-handle bag, 25 cm, box calf", 8_600, 0.10, false),
            new SampleItem("VOLTE", "30", "Volte top-handle bag, 30 cm, box calf", 9_400, 0.05, false),
            new SampleItem("NOCTURNE", "U", "Nocturne clutch, satin", 2_400, 0.07, false),
            new SampleItem("CARNET", "U", "Carnet card case, calf", 490, 0.16, false),
            new SampleItem("MERIDIEN", "36", "Meridien watch, 36 mm, steel", 8_900, 0.06, true),
            new SampleItem("MERIDIEN", "40", "Meridien watch, 40 mm, steel", 9_600, 0.07, true),
            new SampleItem("HORIZON", "38", "Horizon chronograph, 38 mm, steel", 13_500, 0.03, true),
            new SampleItem("HORIZON", "42", "Horizon chronograph, 42 mm, rose gold", 28_500, 0.02, true),
            new SampleItem("PERLE", "28", "Perle watch, 28 mm, mother-of-pearl", 7_400, 0.05, true),
            new SampleItem("PERLE", "32", "Perle watch, 32 mm, mother-of-pearl", 8_100, 0.04, true));

    private LuxuryHouse() {}

    static List<SampleDoor> doors() {
        List<SampleDoor> doors = new ArrayList<>();
        for (String[] market : MARKETS) {
            for (int i = 1; i < market.length; i++) {
                doors.add(new SampleDoor(market[i], market[0], i == 1));
            }
        }
        return doors;
    }
}
