package org.plumbline.platform.changes;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Walks every round from the start of the application to its end.
@Component
final class Patrols implements SmartLifecycle {

    private final List<Round> rounds;
    private final boolean background;
    private volatile List<Patrol> walking = List.of();

    Patrols(List<Round> rounds, @Value("${plumbline.background:true}") boolean background) {
        this.rounds = rounds;
        this.background = background;
    }

    /// A command beside a server leaves the rounds to the server.
    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public void start() {
        walking = rounds.stream().map(Patrol::start).toList();
    }

    /// All are told before any is waited for.
    @Override
    public void stop() {
        List<Patrol> all = walking;
        walking = List.of();
        all.forEach(Patrol::tellToStop);
        all.forEach(Patrol::awaitEnd);
    }

    @Override
    public boolean isRunning() {
        return !walking.isEmpty();
    }
}
