package com.example.house;

import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.testkit.share.ShareLaws;

/** The policy keeps what every way of sharing must keep. */
class FlagshipsFirstTest implements ShareLaws {
    @Override
    public SharePolicy policy() {
        return new FlagshipsFirst();
    }
}
