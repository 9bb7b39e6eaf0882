package org.plumbline.journal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.journal.ObservationQuery.Position;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Reads observations with what they were seen in. Call it inside a transaction of that athlete.
@Component
final class ObservationReads {
    private static final int SAID = 1001;

    private final ObservationStore observations;
    private final EvidenceStore evidence;
    private final Targets targets;
    private final Profiles profiles;
    private final InstantSource clock;

    ObservationReads(
            ObservationStore observations,
            EvidenceStore evidence,
            Targets targets,
            Profiles profiles,
            InstantSource clock) {
        this.observations = observations;
        this.evidence = evidence;
        this.targets = targets;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// One in a list, and where it stands there.
    record Placed(ObservationView view, Position position) {}

    private record Hit(Observation observation, Position position) {}

    ObservationView get(UserId user, UUID id) {
        return list(user, List.of(id)).stream().findFirst().orElseThrow(ObservationReads::unknown);
    }

    /// In the order of the ids.
    List<ObservationView> list(UserId user, Collection<UUID> ids) {
        List<Observation> found = observations.list(user, ids);
        LocalDate today = today(user);
        Map<UUID, List<Evidence.View>> seen = evidence(user, found);
        return found.stream()
                .map(one -> ObservationView.of(one, today, seen.getOrDefault(one.id(), List.of()), null))
                .toList();
    }

    /// One more than the page has room for, where there is one more.
    List<Placed> list(UserId user, ObservationQuery wanted) {
        LocalDate today = today(user);
        Position after = wanted.after();
        Trigrams asked = wanted.query() == null ? null : Trigrams.asked(wanted.query());
        List<Hit> hits = observations.list(user, wanted, today).stream()
                .map(found -> hit(found, asked))
                .filter(hit -> asked == null || hit.position().likeness() > 0)
                .filter(hit -> after == null || hit.position().compareTo(after) > 0)
                .sorted(Comparator.comparing(Hit::position))
                .limit(wanted.page().limit() + 1L)
                .toList();
        Map<UUID, List<Evidence.View>> seen =
                evidence(user, hits.stream().map(Hit::observation).toList());
        return hits.stream()
                .map(hit -> new Placed(
                        ObservationView.of(
                                hit.observation(),
                                today,
                                seen.getOrDefault(hit.observation().id(), List.of()),
                                asked == null ? null : hit.position().likeness() == SAID ? "words" : "alike"),
                        hit.position()))
                .toList();
    }

    private static Hit hit(ObservationStore.Found found, @Nullable Trigrams asked) {
        Observation observation = found.observation();
        ObservationContent content = observation.content();
        int likeness = 0;
        if (asked != null) {
            likeness = found.said()
                    ? SAID
                    : (int) Math.round(1000
                            * asked.likenessTo(
                                    Trigrams.of(content.content() + " " + String.join(" ", content.tags()))));
        }
        return new Hit(
                observation, new Position(likeness, content.observedOn(), observation.createdAt(), observation.id()));
    }

    private Map<UUID, List<Evidence.View>> evidence(UserId user, List<Observation> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        List<Evidence> seen =
                evidence.of(user, found.stream().map(Observation::id).toList());
        Map<Target, KnownTarget> known = targets.known(
                user, seen.stream().map(Evidence::target).distinct().toList());
        var views = new HashMap<UUID, List<Evidence.View>>();
        seen.forEach(one -> views.computeIfAbsent(one.observationId(), _ -> new ArrayList<>())
                .add(one.view(known.get(one.target()))));
        return views;
    }

    LocalDate today(UserId user) {
        return profiles.dayAt(user, clock.instant());
    }

    static Refused unknown() {
        return Refused.notFound("observation");
    }
}
