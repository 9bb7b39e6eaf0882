package org.plumbline.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    private final Ids ids;

    DebriefWrites(
            Writes writes,
            JournalStore entries,
            JournalReads reads,
            Linking linking,
            ObservationWrites observations,
            ObservationReads remembered,
            Ids ids) {
        this.writes = writes;
        this.entries = entries;
        this.reads = reads;
        this.linking = linking;
        this.observations = observations;
        this.remembered = remembered;
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
            List<List<KnownTarget>> seen = form.observations().stream()
                    .map(each -> observations.seen(work, each.evidence(), List.of(), problems))
                    .toList();
            problems.refuseIfAny();
            KnownTarget workout = wanted.getFirst().target();
            LocalDate day = workout.date();
            JournalEntry entry = keep(work, form, day == null ? today : day, wanted);
            List<UUID> made = remember(work, form, workout, seen);
            return Answer.created(
                    new View(
                            reads.get(work.subject(), entry.id()),
                            made.stream()
                                    .map(id -> remembered.get(work.subject(), id))
                                    .toList()),
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

    /// Each was seen in the workout, whatever else it was seen in.
    private List<UUID> remember(Work work, DebriefForm form, KnownTarget workout, List<List<KnownTarget>> seen) {
        var made = new ArrayList<Observation>();
        for (int i = 0; i < form.observations().size(); i++) {
            var evidence = new ArrayList<>(List.of(workout));
            seen.get(i).stream()
                    .filter(known -> !known.target().equals(workout.target()))
                    .forEach(evidence::add);
            made.add(observations.add(work, form.observations().get(i), evidence));
        }
        made.forEach(observation -> ObservationWrites.changed(work, observation));
        return made.stream().map(Observation::id).toList();
    }
}
