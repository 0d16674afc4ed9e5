package dev.maison.allocation.demand;

import dev.maison.allocation.internal.demand.MultiplicativeFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Weighs what is known of a pair beside its own history: groups or analogues, and the house's own forecast. */
final class Evidence {
    private record Rate(double mean, double relativeVariance) {}

    private final SalesHistory history;
    private final @Nullable MultiplicativeFit fit;
    private final HouseForecast house;
    private final int[][] skuPlaces;
    private final int[][] doorPlaces;
    private final double[][] skuWeights;
    private final double[][] doorWeights;
    private final boolean[] isSkuSpokenFor;
    private final boolean[] isDoorSpokenFor;

    Evidence(SalesHistory history, @Nullable MultiplicativeFit fit, Analogues analogues, HouseForecast house) {
        this.history = history;
        this.fit = fit;
        this.house = house;
        house.checkWithin(history);
        this.skuPlaces = analogues.skuPlaces(history);
        this.doorPlaces = analogues.doorPlaces(history);
        this.skuWeights = analogues.skuWeights(history);
        this.doorWeights = analogues.doorWeights(history);
        this.isSkuSpokenFor = new boolean[history.skus().size()];
        this.isDoorSpokenFor = new boolean[history.doors().size()];
        analogues.skus().keySet().forEach(sku -> isSkuSpokenFor[history.skuIndex(sku)] = true);
        analogues.doors().keySet().forEach(door -> isDoorSpokenFor[history.doorIndex(door)] = true);
    }

    double rate() {
        return fit == null ? 0 : fit.rate();
    }

    double skuFactor(int sku) {
        return fit == null ? 1 : fit.rowFactor(sku);
    }

    double doorFactor(int door) {
        return fit == null ? 1 : fit.columnFactor(door);
    }

    /** What is believed of a pair before its own history; nothing where nothing sold and the house says nothing. */
    Optional<DemandPrior> prior(int sku, int door) {
        Optional<DemandPrior> like = like(sku, door);
        Optional<DemandPrior> own = houseSays(sku, door);
        return like.isPresent() && own.isPresent()
                ? Optional.of(together(like.get(), own.get()))
                : like.isPresent() ? like : own;
    }

    /** The parts, own history first; none where there is no prior. */
    List<DemandPart> parts(int sku, int door) {
        Optional<DemandPrior> prior = prior(sku, door);
        if (prior.isEmpty()) {
            return List.of();
        }
        List<DemandPart> parts = new ArrayList<>();
        int units = history.units(sku, door);
        int weeks = history.weeks(sku, door);
        double ownWeight = prior.get().ownWeight(weeks);
        double allWeeks = weeks(prior.get());
        if (weeks > 0) {
            parts.add(new DemandPart(DemandGrade.OWN_HISTORY, (double) units / weeks, units, weeks, ownWeight));
        }
        boolean isSpokenFor = isSkuSpokenFor[sku] || isDoorSpokenFor[door];
        Optional<DemandPrior> like = like(sku, door);
        Optional<DemandPrior> own = houseSays(sku, door);
        double likeWeight = like.isEmpty() ? 0 : own.isEmpty() ? 1 : weeks(like.get()) / allWeeks;
        like.ifPresent(says -> parts.add(
                part(isSpokenFor ? DemandGrade.ANALOGUE : DemandGrade.LIKE, says, likeWeight * (1 - ownWeight))));
        own.ifPresent(says -> parts.add(part(DemandGrade.HOUSE_FORECAST, says, (1 - likeWeight) * (1 - ownWeight))));
        return List.copyOf(parts);
    }

    private static DemandPart part(DemandGrade source, DemandPrior says, double weight) {
        return new DemandPart(source, says.meanUnitsPerWeek(), says.size(), weeks(says), weight);
    }

    private static double weeks(DemandPrior prior) {
        return prior.size() / prior.meanUnitsPerWeek();
    }

    private static DemandPrior together(DemandPrior a, DemandPrior b) {
        double units = a.size() + b.size();
        return new DemandPrior(units / (weeks(a) + weeks(b)), units);
    }

    private Optional<DemandPrior> houseSays(int sku, int door) {
        OptionalDouble rate =
                house.findUnitsPerWeek(history.skus().get(sku), history.doors().get(door));
        return rate.isPresent()
                ? Optional.of(new DemandPrior(rate.getAsDouble(), rate.getAsDouble() * house.evidenceWeeks()))
                : Optional.empty();
    }

    private Optional<DemandPrior> like(int sku, int door) {
        if (fit == null) {
            return Optional.empty();
        }
        if (!isSkuSpokenFor[sku] && !isDoorSpokenFor[door]) {
            return Optional.of(new DemandPrior(fit.mean(sku, door), fit.size(sku, door)));
        }
        Rate blend = blend(fit, sku, door);
        double relativeVariance = (1 + blend.relativeVariance())
                        * (1 + fit.cellScatter())
                        * (isSkuSpokenFor[sku] ? 1 + fit.rowScatter() : 1)
                        * (isDoorSpokenFor[door] ? 1 + fit.columnScatter() : 1)
                - 1;
        return Optional.of(new DemandPrior(blend.mean(), 1 / relativeVariance));
    }

    /** The rates of those who speak, after their own history, by weight. Their doubts may have one cause, so deviations add up. */
    private Rate blend(MultiplicativeFit like, int sku, int door) {
        double mean = 0;
        double deviation = 0;
        for (int i = 0; i < skuPlaces[sku].length; i++) {
            for (int j = 0; j < doorPlaces[door].length; j++) {
                int otherSku = skuPlaces[sku][i];
                int otherDoor = doorPlaces[door][j];
                double size = like.size(otherSku, otherDoor);
                double expected = history.weeks(otherSku, otherDoor) * like.mean(otherSku, otherDoor);
                double units = size + history.units(otherSku, otherDoor);
                double rate = like.mean(otherSku, otherDoor) * (units / (size + expected));
                double weighted = skuWeights[sku][i] * doorWeights[door][j] * rate;
                mean += weighted;
                deviation += weighted / Math.sqrt(units);
            }
        }
        double relative = deviation / mean;
        return new Rate(mean, relative * relative);
    }
}
