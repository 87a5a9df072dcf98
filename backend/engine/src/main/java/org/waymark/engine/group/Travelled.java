package org.waymark.engine.group;

import org.jspecify.annotations.Nullable;

/** Minutes one way. */
final class Travelled {
    private Travelled() {}

    /** Null online. */
    static @Nullable Integer to(Member member, Group group) {
        return group.online() ? null : member.minutesTo().getOrDefault(group.id(), 0);
    }

    /** How much further than today, 0 if nearer; all of the way for somebody who has none today. */
    static int more(Member member, Group to) {
        var present = member.present();
        int today = present == null ? 0 : member.minutesTo().getOrDefault(present, 0);
        var then = to(member, to);
        return then == null ? 0 : Math.max(0, then - today);
    }
}
