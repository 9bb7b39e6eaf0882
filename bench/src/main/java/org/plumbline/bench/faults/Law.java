package org.plumbline.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The law for one request that was cut off and sent again: whole or not at all, nothing acknowledged is lost, nothing
/// is there twice, and whoever asks again gets the answer that was stored.
final class Law {

    private final Map<String, Long> whole;
    private final Footprint before;
    private final List<String> broken = new ArrayList<>();

    /// @param whole what the same request changes when nothing goes wrong, seen on another athlete
    /// @param before what was stored when the request was sent for the first time
    Law(Map<String, Long> whole, Footprint before) {
        this.whole = whole;
        this.before = before;
    }

    /// What holds once everything is up again, and before the request is sent again.
    Law afterRecovery(List<Reply> firsts, Footprint recovered) {
        var change = recovered.since(before);
        if (!change.isEmpty() && !change.equals(whole)) {
            broken.add("half stored before it was sent again: " + difference(change));
        }
        boolean acknowledged = firsts.stream().anyMatch(Reply::isAcknowledged);
        if (acknowledged && change.isEmpty()) {
            broken.add("acknowledged and lost");
        }
        for (var first : firsts) {
            if (first.isFailure()) {
                broken.add("the first answer was " + first + ": " + first.text());
            }
        }
        return this;
    }

    /// What holds after the same request was answered again, and once more after that.
    Law afterRepetition(List<Reply> firsts, Reply second, Reply third, Footprint repeated) {
        if (!second.isAcknowledged()) {
            broken.add("sent again it was answered " + second + ": " + second.text());
        }
        for (var first : firsts) {
            if (first.isAcknowledged() && !first.saysTheSameAs(second)) {
                broken.add("sent again it was answered otherwise: " + first.text() + " and then " + second.text());
            }
        }
        if (!third.saysTheSameAs(second)) {
            broken.add("the third answer is not the second: " + third + ": " + third.text());
        }
        var change = repeated.since(before);
        if (!change.equals(whole)) {
            broken.add("not exactly one effect: " + difference(change));
        }
        return this;
    }

    /// Anything else that must be as expected.
    Law claim(String what, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            broken.add(what + ": expected " + expected + ", seen " + seen);
        }
        return this;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    private String difference(Map<String, Long> change) {
        var text = new StringBuilder();
        var names = new TreeSet<>(whole.keySet());
        names.addAll(change.keySet());
        for (var name : names) {
            long wanted = whole.getOrDefault(name, 0L);
            long seen = change.getOrDefault(name, 0L);
            if (wanted != seen) {
                text.append("%s%s %+d instead of %+d".formatted(text.isEmpty() ? "" : ", ", name, seen, wanted));
            }
        }
        return text.toString();
    }
}
