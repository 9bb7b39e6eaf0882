package org.plumbline.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Keeps what is to be remembered of a session in one write: a summary as an entry about the workout, and observations
/// that were seen in it. All of it or nothing.
@Component
final class DebriefWrites {
    private final Writes writes;
    private final JournalStore entries;
    private final JournalReads reads;
    private final Linking linking;
    private final ObservationWrites observations;
    private final ObservationReads remembered;
    private final Targets targets;
    private final Ids ids;

    DebriefWrites(
            Writes writes,
            JournalStore entries,
            JournalReads reads,
            Linking linking,
            ObservationWrites observations,
            ObservationReads remembered,
            Targets targets,
            Ids ids) {
        this.writes = writes;
        this.entries = entries;
        this.reads = reads;
        this.linking = linking;
        this.observations = observations;
        this.remembered = remembered;
        this.targets = targets;
        this.ids = ids;
    }

    /// As JSON shows it.
    record View(EntryView journalEntry, List<ObservationView> observations) {}

    Answer create(WriteRequest request) {
        return writes.apply(request, work -> {
            var problems = new Problems();
            LocalDate today = remembered.today(work.subject());
            DebriefForm form = DebriefForm.read(request.fields(problems), today, ObservationWrites.usual(work));
            List<Linking.Wanted> wanted = linking.read(work, form.links(), problems);
            List<Evidence.Form> evidence = form.observations().stream()
                    .flatMap(DebriefWrites::evidence)
                    .toList();
            var known = new HashMap<>(
                    targets.require(work.subject(), evidence, Evidence.Form::target, Evidence.Form::path, problems));
            problems.refuseIfAny();
            KnownTarget workout = wanted.getFirst().target();
            LocalDate day = workout.date();
            JournalEntry entry = keep(work, form, day == null ? today : day, wanted);
            known.put(workout.target(), workout);
            List<UUID> made = remember(work, form, workout.target(), known);
            return Answer.created(
                    new View(reads.get(work.subject(), entry.id()), remembered.list(work.subject(), made)),
                    entry.version());
        });
    }

    private JournalEntry keep(Work work, DebriefForm form, LocalDate day, List<Linking.Wanted> wanted) {
        UUID id = form.id() == null ? ids.next() : form.id();
        var entry = new JournalEntry(id, form.content(day), List.of(), null, 1, work.now(), work.now());
        if (!entries.add(work, entry)) {
            throw Refused.conflict("id_exists", "There is an entry with this id already.");
        }
        linking.add(work, id, wanted);
        work.changed(JournalChange.of(entry));
        return entry;
    }

    private static Stream<Evidence.Form> evidence(ObservationForm observation) {
        return Stream.ofNullable(observation.evidence()).flatMap(List::stream);
    }

    /// Each was seen in the workout, whatever else it was seen in.
    private List<UUID> remember(Work work, DebriefForm form, Target workout, Map<Target, KnownTarget> known) {
        var made = new ArrayList<Observation>();
        for (ObservationForm each : form.observations()) {
            List<KnownTarget> seen = Stream.concat(
                            Stream.of(workout), evidence(each).map(Evidence.Form::target))
                    .distinct()
                    .filter(known::containsKey)
                    .map(known::get)
                    .toList();
            made.add(observations.add(work, each, seen));
        }
        made.forEach(observation -> ObservationWrites.changed(work, observation));
        return made.stream().map(Observation::id).toList();
    }
}
