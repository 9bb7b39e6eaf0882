package org.plumbline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;

/// Makes and removes the links of an entry. A link is checked when it is made: its target is there and the athlete's
/// own. The same link again is the link that is there.
@Component
final class Linking {
    private final JournalStore entries;
    private final LinkStore links;
    private final JournalReads reads;
    private final Targets targets;
    private final Ids ids;

    Linking(JournalStore entries, LinkStore links, JournalReads reads, Targets targets, Ids ids) {
        this.entries = entries;
        this.links = links;
        this.reads = reads;
        this.targets = targets;
        this.ids = ids;
    }

    /// A link that can be made: what is wanted, and its target.
    record Wanted(LinkForm form, KnownTarget target) {}

    /// Those that can be made, each once; the others are noted as problems.
    List<Wanted> read(Work work, List<LinkForm> forms, Problems problems) {
        Map<Target, KnownTarget> known =
                targets.require(work.subject(), forms, LinkForm::target, LinkForm::path, problems);
        var wanted = new ArrayList<Wanted>();
        for (LinkForm form : forms) {
            KnownTarget target = known.get(form.target());
            if (target != null
                    && wanted.stream().noneMatch(other -> other.form().isSameAs(form))) {
                wanted.add(new Wanted(form, target));
            }
        }
        return wanted;
    }

    void add(Work work, UUID entry, List<Wanted> wanted) {
        wanted.forEach(one -> add(work, entry, one));
    }

    private JournalLink add(Work work, UUID entry, Wanted wanted) {
        LinkForm form = wanted.form();
        var link = new JournalLink(
                form.id() == null ? ids.next() : form.id(),
                entry,
                form.relationship(),
                form.target(),
                wanted.target().node(),
                wanted.target().name(),
                wanted.target().date(),
                work.now());
        if (!links.add(work, link)) {
            throw Refused.conflict("id_exists", "There is a link with this id already.");
        }
        return links.find(work.subject(), entry, link.id()).orElseThrow();
    }

    /// Links the locked entry.
    Answer link(Work work, JournalEntry entry, WriteRequest request) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        Optional<LinkForm> form = LinkForm.read(fields, new GivenIds());
        fields.noOthers();
        if (problems.isEmpty()) {
            Optional<JournalLink> same =
                    form.flatMap(to -> links.find(work.subject(), entry.id(), to.relationship(), to.target()));
            if (same.isPresent()) {
                return Answer.ok(view(work, same.get(), entry.version()), entry.version());
            }
        }
        List<Wanted> wanted = read(work, form.stream().toList(), problems);
        problems.refuseIfAny();
        JournalLink made = add(work, entry.id(), wanted.getFirst());
        long version = touched(work, entry);
        return Answer.created(view(work, made, version), version);
    }

    void require(Work work, UUID entry, UUID link) {
        if (links.find(work.subject(), entry, link).isEmpty()) {
            throw Refused.notFound("link");
        }
    }

    /// Removes a link of the locked entry.
    Answer unlink(Work work, JournalEntry entry, UUID link) {
        links.remove(work, link);
        touched(work, entry);
        return Answer.nothing();
    }

    private long touched(Work work, JournalEntry entry) {
        long version = entries.touch(work, entry.id());
        work.changed(JournalChange.of(entry.at(version)));
        return version;
    }

    private LinkedView view(Work work, JournalLink link, long version) {
        JournalLink.View view = reads.link(work.subject(), link);
        return new LinkedView(
                view.id(),
                link.entryId(),
                view.relationship(),
                view.targetType(),
                view.targetId(),
                view.name(),
                view.date(),
                view.gone(),
                view.createdAt(),
                version);
    }

    /// A link by itself as JSON shows it, with the version that its entry stands at.
    record LinkedView(
            UUID id,
            UUID journalEntryId,
            String relationship,
            String targetType,
            UUID targetId,
            String name,
            @Nullable LocalDate date,
            boolean gone,
            Instant createdAt,
            long version) {}
}
