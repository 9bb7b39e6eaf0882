package org.plumbline.platform.stores;

/// One store that runs as a process of ours.
interface Store {

    String name();

    /// Returns when the store answers; throws [StoreFailure] when it will not.
    void start();

    boolean isAlive();

    /// Ends the store and whatever [#start] is doing, also from another thread.
    void stop();
}
