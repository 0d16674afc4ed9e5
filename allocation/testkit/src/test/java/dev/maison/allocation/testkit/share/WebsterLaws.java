package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.ShareEngine;
import dev.maison.allocation.share.ShareMethod;
import dev.maison.allocation.share.SharePolicy;

class WebsterLaws implements ProportionalShareLaws, MonotoneShareLaws, CoherentShareLaws {
    @Override
    public SharePolicy policy() {
        return ShareEngine.policy(ShareMethod.WEBSTER);
    }
}
