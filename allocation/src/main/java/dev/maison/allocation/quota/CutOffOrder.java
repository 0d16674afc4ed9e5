package dev.maison.allocation.quota;

/** Compares cut-offs as gains in strict tiers are compared. */
final class CutOffOrder {
    private CutOffOrder() {}

    static int compare(NodeCutOff a, NodeCutOff b) {
        int sign = Long.signum(a.gain().micros());
        int bySign = Integer.compare(sign, Long.signum(b.gain().micros()));
        if (bySign != 0) {
            return bySign;
        }
        int byTier = Integer.compare(b.tier(), a.tier());
        return byTier != 0 ? byTier * sign : a.gain().compareTo(b.gain());
    }
}
