package org.plumbline.platform.stores;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Both stores of one server: started together, watched, and stopped together.
///
/// The addresses are known at once, while the stores are still starting; whoever connects waits first, by
/// [#awaitPostgres()] or [#awaitGraph()]. Safe to use from any thread.
public final class Stores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    /// PostgreSQL is given up after this many failed starts in a row: without it nothing works. Without the graph
    /// most things do, so that one is tried for ever.
    private static final int POSTGRES_PATIENCE = 6;

    private static final Duration ATTACH_PATIENCE = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final StoreAddresses addresses;
    private final @Nullable FolderLock lock;
    private final Running postgres;
    private final Running graph;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<StoreFailure> lost;

    /// One store as this server sees it: done when it answered for the first time, and stopped by us if it is ours.
    private record Running(CompletableFuture<Void> started, Runnable stop) {

        static final Running ELSEWHERE = new Running(CompletableFuture.completedFuture(null), () -> {});

        static Running ours(Supervisor supervisor) {
            return new Running(supervisor.started(), supervisor::stop);
        }

        static Running external(Runnable check) {
            return new Running(CompletableFuture.runAsync(check, Thread::startVirtualThread), () -> {});
        }
    }

    private Stores(
            DataFolder folder,
            StoreAddresses addresses,
            @Nullable FolderLock lock,
            Running postgres,
            Running graph,
            CompletableFuture<StoreFailure> lost) {
        this.folder = folder;
        this.addresses = addresses;
        this.lock = lock;
        this.postgres = postgres;
        this.graph = graph;
        this.lost = lost;
    }

    /// Takes the folder and begins to start both stores; returns without waiting for them.
    public static Stores start(DataFolder folder, StoreSettings settings) {
        folder.create();
        try {
            var lock = FolderLock.tryTake(folder).orElseThrow(() -> alreadyRunning(folder));
            return start(folder, settings, lock);
        } catch (IOException e) {
            throw DiskTrouble.asFailure("The data folder " + folder.root() + " cannot be used", folder, e);
        }
    }

    /// Throws [StoreFailure] when a server runs on this folder; the words of [#start] without starting anything.
    public static void requireFree(DataFolder folder) {
        folder.create();
        try (var _ = FolderLock.tryTake(folder).orElseThrow(() -> alreadyRunning(folder))) {
            LOG.debug("Nobody holds {}", folder.root());
        } catch (IOException e) {
            throw DiskTrouble.asFailure("The data folder " + folder.root() + " cannot be used", folder, e);
        }
    }

    /// Takes the folder, starts both stores and waits until they answer.
    public static Stores open(DataFolder folder, StoreSettings settings) {
        return start(folder, settings).awaited();
    }

    /// The stores of the server that runs on this folder, or our own when there is none. Closing the former does
    /// nothing.
    public static Stores attachOrOpen(DataFolder folder, StoreSettings settings) {
        folder.create();
        try {
            long deadline = System.nanoTime() + ATTACH_PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                var lock = FolderLock.tryTake(folder);
                if (lock.isPresent()) {
                    return start(folder, settings, lock.get()).awaited();
                }
                var running = RunFile.read(folder);
                if (running.isPresent()) {
                    return attached(folder, settings, running.get());
                }
                Thread.sleep(100);
            }
            throw new StoreFailure("A server holds " + folder.root() + ", but its stores do not answer.");
        } catch (IOException e) {
            throw DiskTrouble.asFailure("The data folder " + folder.root() + " cannot be used", folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("Interrupted while waiting for the stores of " + folder.root() + ".", e);
        }
    }

    private static Stores start(DataFolder folder, StoreSettings settings, FolderLock lock) throws IOException {
        RunFile.delete(folder);
        var lost = new CompletableFuture<StoreFailure>();
        Secrets secrets;
        try {
            if (settings.postgres() == null) {
                DiskTrouble.requireRoom(folder);
            }
            secrets = Secrets.readOrCreate(folder);
        } catch (IOException | StoreFailure e) {
            lock.close();
            throw e;
        }
        var ownPostgres = new EmbeddedPostgres(folder, secrets, Ports.free());
        var ownGraph = new EmbeddedGraph(folder, new Login(EmbeddedGraph.USER, secrets.neo4j()), Ports.free());
        var addresses = addresses(settings, secrets, ownPostgres.jdbcUrl(), ownGraph.boltUri());
        var postgres = settings.postgres();
        var graph = settings.graph();
        return new Stores(
                folder,
                addresses,
                lock,
                postgres == null
                        ? Running.ours(new Supervisor(ownPostgres, POSTGRES_PATIENCE, lost::complete))
                        : Running.external(() -> External.check(postgres)),
                graph == null
                        ? Running.ours(new Supervisor(ownGraph, Integer.MAX_VALUE, lost::complete))
                        : Running.external(() -> External.check(graph)),
                lost);
    }

    private static Stores attached(DataFolder folder, StoreSettings settings, RunFile running) throws IOException {
        var secrets = Secrets.readOrCreate(folder);
        var addresses = addresses(settings, secrets, running.jdbcUrl(), running.boltUri());
        return new Stores(folder, addresses, null, Running.ELSEWHERE, Running.ELSEWHERE, new CompletableFuture<>());
    }

    private static StoreAddresses addresses(
            StoreSettings settings, Secrets secrets, String ownJdbcUrl, String ownBoltUri) {
        var postgres = settings.postgres() != null
                ? settings.postgres()
                : new StoreSettings.Postgres(
                        ownJdbcUrl,
                        new Login(PostgresRoles.OWNER, secrets.owner()),
                        new Login(PostgresRoles.APP, secrets.app()),
                        new Login(PostgresRoles.WORKER, secrets.worker()));
        var graph = settings.graph() != null
                ? settings.graph()
                : new StoreSettings.Graph(ownBoltUri, new Login(EmbeddedGraph.USER, secrets.neo4j()));
        return new StoreAddresses(
                postgres.jdbcUrl(),
                postgres.owner(),
                postgres.app(),
                postgres.worker(),
                graph.boltUri(),
                graph.login());
    }

    private static StoreFailure alreadyRunning(DataFolder folder) {
        var process = "";
        try {
            process = RunFile.read(folder)
                    .map(run -> " (process " + run.pid() + ")")
                    .orElse("");
        } catch (IOException _) {
            // The number of the process is a courtesy; that the folder is taken is known without it.
        }
        return new StoreFailure("A Plumbline server already runs on " + folder.root() + process
                + ". Stop it first, or choose another folder with --data.");
    }

    public DataFolder folder() {
        return folder;
    }

    public StoreAddresses addresses() {
        return addresses;
    }

    /// Whether these are the stores of another process, which we only visit.
    public boolean isAttached() {
        return lock == null;
    }

    /// Returns when PostgreSQL answers; throws [StoreFailure] when it cannot be had.
    public void awaitPostgres() {
        await(postgres.started());
    }

    /// Returns when Neo4j answers; throws [StoreFailure] when it cannot be had.
    public void awaitGraph() {
        await(graph.started());
    }

    /// Returns when both stores answer, and from then on commands beside us can attach to them.
    public void await() {
        awaitPostgres();
        awaitGraph();
        publish(null);
    }

    /// Tells commands started beside us where we accept requests.
    public void publish(@Nullable String httpUrl) {
        if (isAttached()) {
            return;
        }
        try {
            new RunFile(ProcessHandle.current().pid(), addresses.jdbcUrl(), addresses.boltUri(), httpUrl).write(folder);
        } catch (IOException e) {
            throw DiskTrouble.asFailure("The run file in " + folder.root() + " cannot be written", folder, e);
        }
    }

    public boolean postgresAnswers() {
        return Liveness.postgresAnswers(addresses);
    }

    public boolean graphAnswers() {
        return Liveness.graphAnswers(addresses);
    }

    /// Calls back, once, when a store could not be started, at first or again after it died.
    public void whenLost(Consumer<StoreFailure> action) {
        var _ = lost.thenAccept(action);
    }

    private Stores awaited() {
        try {
            await();
            return this;
        } catch (StoreFailure e) {
            close();
            throw e;
        }
    }

    private static void await(CompletableFuture<Void> started) {
        try {
            started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreFailure failure
                    ? new StoreFailure(failure.getMessage(), failure)
                    : new StoreFailure(e.toString(), e);
        }
    }

    /// Stops both stores side by side. May be called twice.
    @Override
    public void close() {
        if (isAttached() || closed.getAndSet(true)) {
            return;
        }
        var stopping = new ArrayList<Thread>();
        for (var store : List.of(postgres, graph)) {
            stopping.add(Thread.ofPlatform().start(store.stop()));
        }
        try {
            for (var thread : stopping) {
                thread.join();
            }
            RunFile.delete(folder);
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new StoreFailure("The data folder " + folder.root() + " could not be left in order.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
