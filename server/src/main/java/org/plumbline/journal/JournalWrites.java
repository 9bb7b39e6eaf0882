package org.plumbline.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Writes entries. The words as they were said are always kept: a correction leaves what was there before beside it.
@Component
final class JournalWrites {
    private final Writes writes;
    private final JournalStore entries;
    private final JournalReads reads;
    private final Linking linking;
    private final Profiles profiles;
    private final Ids ids;

    JournalWrites(
            Writes writes, JournalStore entries, JournalReads reads, Linking linking, Profiles profiles, Ids ids) {
        this.writes = writes;
        this.entries = entries;
        this.reads = reads;
        this.linking = linking;
        this.profiles = profiles;
        this.ids = ids;
    }

    Answer create(WriteRequest request) {
        return writes.apply(request, work -> {
            var problems = new Problems();
            EntryForm form = EntryForm.read(request.fields(problems), today(work));
            var wanted = linking.read(work, form.links(), problems);
            problems.refuseIfAny();
            UUID id = form.id() == null ? ids.next() : form.id();
            var entry = new JournalEntry(id, form.content(), List.of(), null, 1, work.now(), work.now());
            if (!entries.add(work, entry)) {
                throw Refused.conflict("id_exists", "There is an entry with this id already.");
            }
            linking.add(work, id, wanted);
            work.changed(JournalChange.of(entry));
            return Answer.created(reads.get(work.subject(), id), 1);
        });
    }

    Answer change(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            JournalEntry before = lock(work, id);
            request.expect(before.version());
            var problems = new Problems();
            EntryContent content = EntryForm.change(before, request.body(), problems);
            problems.refuseIfAny();
            return replaced(work, before.saying(content, work.now()));
        });
    }

    /// Says that somebody looked at it, or takes that back.
    Answer review(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            JournalEntry before = lock(work, id);
            request.expect(before.version());
            var problems = new Problems();
            Fields fields = request.fields(problems);
            boolean reviewed = fields.flag("reviewed", true);
            String notes = fields.text("notes", Vocabulary.LONGEST_NOTES);
            if (!reviewed && notes != null) {
                fields.problem("notes", "not_reviewed", "Notes belong to a review.");
            }
            fields.noOthers();
            problems.refuseIfAny();
            JournalEntry.@Nullable Review now = reviewed ? new JournalEntry.Review(work.now(), notes) : null;
            return replaced(work, before.reviewed(now, work.now()));
        });
    }

    Answer remove(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            JournalEntry before = lock(work, id);
            request.expect(before.version());
            entries.remove(work, id);
            work.changed(JournalChange.removed(id, before.version() + 1));
            return Answer.nothing();
        });
    }

    Answer link(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            JournalEntry before = lock(work, id);
            request.expect(before.version());
            return linking.link(work, before, request);
        });
    }

    Answer unlink(WriteRequest request, UUID id, UUID link) {
        return writes.apply(request, work -> {
            JournalEntry before = lock(work, id);
            linking.require(work, id, link);
            request.expect(before.version());
            return linking.unlink(work, before, link);
        });
    }

    private Answer replaced(Work work, JournalEntry after) {
        entries.replace(work, after);
        work.changed(JournalChange.of(after));
        return Answer.ok(reads.get(work.subject(), after.id()), after.version());
    }

    private JournalEntry lock(Work work, UUID id) {
        return entries.lock(work.subject(), id).orElseThrow(JournalReads::unknown);
    }

    private LocalDate today(Work work) {
        return profiles.dayAt(work.subject(), work.now());
    }
}
