package org.plumbline.platform.web;

import org.springframework.context.SmartLifecycle;

/// Requests that stay open for long. They are told to end before the web server waits for those that are under way.
public abstract class LongRequests implements SmartLifecycle {
    private volatile boolean running;

    @Override
    public final void start() {
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
        wakeAll();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /// Each looks then whether this is still running.
    protected abstract void wakeAll();
}
