package org.waymark.ui.fake;

import java.time.Duration;
import org.waymark.ui.UiApplication;

/** The real interface on a port, with an invented backend in the same process: for looking at it. */
public final class FakeUi {

    private FakeUi() {}

    public static void main(String[] args) {
        UiApplication.application(FakeBackend.class)
                .run(args)
                .getBean(FakeJobs.class)
                .pace(Duration.ofSeconds(1));
    }
}
