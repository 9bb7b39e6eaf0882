package org.plumbline.plan;

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
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Writes equipment. The first place is the default unless it says otherwise; another that becomes the default takes
/// it from the one before.
@Component
final class EquipmentWrites {
    static final String KIND = "equipment";

    private final Writes writes;
    private final EquipmentStore store;
    private final Profiles profiles;
    private final Ids ids;

    EquipmentWrites(Writes writes, EquipmentStore store, Profiles profiles, Ids ids) {
        this.writes = writes;
        this.store = store;
        this.profiles = profiles;
        this.ids = ids;
    }

    Equipment get(UserId user, UUID id) {
        return store.find(user, id).orElseThrow(EquipmentWrites::unknown);
    }

    Answer create(WriteRequest request) {
        return oneDefault(() -> writes.apply(request, work -> {
            EquipmentForm form = read(request, work.subject());
            UUID id = form.id() == null ? ids.next() : form.id();
            boolean first = store.usual(work.subject()).isEmpty();
            var equipment = equipment(id, form, form.isDefault() == null ? first : form.isDefault(), 1, work);
            giveDefault(work, equipment);
            if (!store.add(work, equipment)) {
                throw Refused.conflict("id_exists", "There is equipment with this id already.");
            }
            return Answer.created(stored(work, id).view(), 1);
        }));
    }

    Answer replace(WriteRequest request, UUID id) {
        return oneDefault(() -> writes.apply(request, work -> {
            Equipment before = store.findForUpdate(work.subject(), id).orElseThrow(EquipmentWrites::unknown);
            request.expect(before.version());
            EquipmentForm form = read(request, work.subject(), id);
            boolean isDefault = form.isDefault() == null ? before.isDefault() : form.isDefault();
            var after = equipment(id, form, isDefault, before.version() + 1, work);
            giveDefault(work, after);
            store.replace(work, after);
            return Answer.ok(stored(work, id).view(), after.version());
        }));
    }

    Answer remove(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            Equipment before = store.findForUpdate(work.subject(), id).orElseThrow(EquipmentWrites::unknown);
            request.expect(before.version());
            store.remove(work, id);
            work.changed(new Change(KIND, id, before.version() + 1, false, Map.of("deleted", true)));
            return Answer.nothing();
        });
    }

    private EquipmentForm read(WriteRequest request, UserId user) {
        return read(request, user, null);
    }

    private EquipmentForm read(WriteRequest request, UserId user, @Nullable UUID id) {
        var problems = new Problems();
        var fields = request.fields(problems);
        EquipmentForm form = EquipmentForm.read(fields, profiles.get(user).loadUnit());
        if (id != null && form.id() != null && !form.id().equals(id)) {
            fields.problem("id", "read_only", "Is not the id of the path.");
        }
        problems.refuseIfAny();
        return form;
    }

    private static Equipment equipment(UUID id, EquipmentForm form, boolean isDefault, long version, Work work) {
        return new Equipment(id, form.name(), isDefault, form.content(), form.notes(), version, work.now(), work.now());
    }

    private void giveDefault(Work work, Equipment to) {
        if (to.isDefault()) {
            store.takeDefaultFromOthers(work, to.id()).ifPresent(other -> changed(work, other));
        }
    }

    private Equipment stored(Work work, UUID id) {
        Equipment equipment = get(work.subject(), id);
        changed(work, equipment);
        return equipment;
    }

    private static void changed(Work work, Equipment equipment) {
        work.changed(new Change(KIND, equipment.id(), equipment.version(), false, Map.of("name", equipment.name())));
    }

    private interface Write {
        Answer apply();
    }

    /// Two that become the default at the same time: one of them does.
    private static Answer oneDefault(Write write) {
        try {
            return write.apply();
        } catch (DuplicateKeyException _) {
            throw Refused.conflict("default_taken", "Another one was made the default just now.");
        }
    }

    private static Refused unknown() {
        return Refused.notFound("equipment");
    }
}
