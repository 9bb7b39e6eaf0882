package org.plumbline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Writes the things that an athlete keeps beside plans, of whatever kind.
@Component
final class ThingWrites {
    private static final List<String> READ_ONLY = List.of("version", "created_at", "updated_at");

    private final Writes writes;
    private final Profiles profiles;
    private final Ids ids;

    ThingWrites(Writes writes, Profiles profiles, Ids ids) {
        this.writes = writes;
        this.profiles = profiles;
        this.ids = ids;
    }

    static <T extends Thing> T get(ThingKind<T> kind, UserId user, UUID id) {
        return kind.rows().find(user, id).orElseThrow(() -> Refused.notFound(kind.noun()));
    }

    <T extends Thing> Answer create(ThingKind<T> kind, WriteRequest request) {
        return writes.apply(request, work -> {
            T thing = read(kind, request, work, null, null);
            kind.check(work, thing);
            if (!kind.rows().add(work, thing)) {
                throw Refused.conflict("id_exists", "There is a " + kind.noun() + " with this id already.");
            }
            return Answer.created(stored(kind, work, null, thing), thing.version());
        });
    }

    <T extends Thing> Answer replace(ThingKind<T> kind, WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            T before = locked(kind, work, id);
            request.expect(before.version());
            T after = read(kind, request, work, id, before);
            kind.check(work, after);
            kind.rows().replace(work, after);
            return Answer.ok(stored(kind, work, before, after), after.version());
        });
    }

    <T extends Thing> Answer remove(ThingKind<T> kind, WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            T before = locked(kind, work, id);
            request.expect(before.version());
            remove(kind, work, before);
            return Answer.nothing();
        });
    }

    /// Removes it with what belongs to it, each with its entry in the change log.
    static <T extends Thing> void remove(ThingKind<T> kind, Work work, T thing) {
        kind.removing(work, thing);
        kind.rows().remove(work, thing.id());
        work.changed(new Change(kind.name(), thing.id(), thing.version() + 1, true, Map.of("deleted", true)));
    }

    private static <T extends Thing> T locked(ThingKind<T> kind, Work work, UUID id) {
        return kind.rows().lock(work.subject(), id).orElseThrow(() -> Refused.notFound(kind.noun()));
    }

    private <T extends Thing> T read(
            ThingKind<T> kind, WriteRequest request, Work work, @Nullable UUID id, @Nullable T before) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID sent = fields.uuid("id");
        if (id != null && sent != null && !sent.equals(id)) {
            fields.problem("id", "read_only", "Is not the id of the path.");
        }
        UUID its = id == null ? sent : id;
        LocalDate today = profiles.dayAt(work.subject(), work.now());
        T thing = kind.read(
                fields, new ThingDraft<>(work.subject(), its == null ? ids.next() : its, before, today, work.now()));
        READ_ONLY.forEach(fields::has);
        kind.readOnly().forEach(fields::has);
        fields.noOthers();
        problems.refuseIfAny();
        return thing;
    }

    private static <T extends Thing> T stored(ThingKind<T> kind, Work work, @Nullable T before, T after) {
        kind.stored(work, before, after);
        work.changed(new Change(kind.name(), after.id(), after.version(), true, Map.of("name", after.listedBy())));
        return get(kind, work.subject(), after.id());
    }
}
