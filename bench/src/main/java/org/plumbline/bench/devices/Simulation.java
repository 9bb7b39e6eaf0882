package org.plumbline.bench.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One run: two to five devices do things while they are cut off from each other, push late, twice, or into an answer
/// that is never heard, lose their memory, and have clocks that are years off. In the end all are heard, and the laws
/// are asked. Everything that is random comes from the seed.
final class Simulation {
    private static final int MOST_STEPS = 40;

    private final SplittableRandom random;
    private final Account account;
    private final Truth truth = new Truth();
    private final List<Device> devices = new ArrayList<>();

    private Simulation(Account account, long seed) {
        this.random = new SplittableRandom(seed);
        this.account = account;
    }

    /// What of the laws this run broke.
    static List<String> run(Account account, long seed) {
        return new Simulation(account, seed).run();
    }

    private List<String> run() {
        long start = account.get("/api/sync/changes?after=0&limit=1000")
                .path("next_after")
                .longValue();
        while (account.get("/api/sync/changes?limit=1000&after=" + start)
                .path("more")
                .booleanValue()) {
            start = account.get("/api/sync/changes?limit=1000&after=" + start)
                    .path("next_after")
                    .longValue();
        }
        Story story = Story.begin(account, random, truth);
        int count = random.nextInt(2, 6);
        for (int i = 0; i < count; i++) {
            devices.add(new Device(account, start, random));
        }
        int steps = random.nextInt(10, MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            step(story, devices.get(random.nextInt(count)));
        }
        List<String> unsettled = settle();
        return unsettled.isEmpty()
                ? new Laws(truth, devices.stream().map(Device::mirror).toList()).broken(voided())
                : unsettled;
    }

    private void step(Story story, Device device) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> story.act(device);
            case 5 -> exchange(device, random.nextInt(1, 8));
            case 6 -> lose(device);
            case 7 -> device.pull(random.nextInt(1, 20));
            case 8 -> together(device, devices.get(random.nextInt(devices.size())));
            default -> {
                if (random.nextInt(4) == 0) {
                    device.crash();
                }
            }
        }
    }

    private void exchange(Device device, int most) {
        if (device.waits()) {
            List<JsonNode> results = device.send(most);
            truth.heard(List.of(results));
            device.hears(results);
        }
        device.pull(random.nextInt(1, 20));
    }

    /// The request arrives, the answer does not; sometimes twice.
    private void lose(Device device) {
        for (int i = 0; device.waits() && i <= random.nextInt(2); i++) {
            truth.heard(List.of(device.send(random.nextInt(1, 8))));
        }
    }

    /// Two devices push at the same moment.
    private void together(Device one, Device other) {
        if (one == other || !one.waits() || !other.waits()) {
            exchange(one, 5);
            return;
        }
        var ones = CompletableFuture.supplyAsync(
                () -> one.send(5), task -> Thread.ofVirtual().start(task));
        List<JsonNode> others = other.send(5);
        truth.heard(List.of(ones.join(), others));
        one.hears(ones.join());
        other.hears(others);
    }

    private List<String> settle() {
        for (Device device : devices) {
            for (int i = 0; device.waits(); i++) {
                if (i == MOST_STEPS) {
                    return List.of("a device is never heard to the end");
                }
                exchange(device, 200);
            }
        }
        for (Device device : devices) {
            boolean more = true;
            while (more) {
                more = device.pull(50);
            }
        }
        return List.of();
    }

    /// The newest state of every workout of this run that does not count any more.
    private List<JsonNode> voided() {
        return truth.workouts().stream()
                .filter(workout -> !account.has("/api/workouts/" + workout))
                .filter(workout -> account.has("/api/workouts/" + workout + "/history"))
                .flatMap(workout -> account.get("/api/workouts/" + workout + "/history")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("before"))
                        .flatMap(before -> before.isObject() ? Stream.of(before) : Stream.empty())
                        .limit(1))
                .toList();
    }
}
