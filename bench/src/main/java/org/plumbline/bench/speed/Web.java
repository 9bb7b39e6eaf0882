package org.plumbline.bench.speed;

import java.time.Duration;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// The web app on a slow phone, and many devices that listen at once.
public final class Web implements Trial {
    private static final EventStreams STREAMS = new EventStreams(100, 10, 3, Duration.ofSeconds(45));
    private static final int RUNS = 3;
    private static final int WEEKS = 52;

    @Override
    public String name() {
        return "web";
    }

    @Override
    public String summary() {
        return "the web app on a slow phone beside bare pages, and 1,000 open event streams beside a bare server";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        var claims = new Claims();
        var data = place.folder().resolve("data");
        try (var server = RunningServer.start(place.launcher(), data)) {
            STREAMS.measure(server, data, report, claims);
        }
        Phone.measure(place, RUNS, WEEKS, report, claims);
        return claims.judge(report);
    }
}
