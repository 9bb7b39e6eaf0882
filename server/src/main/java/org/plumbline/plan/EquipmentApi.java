package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What there is to train with, over HTTP.
@RestController
@RequestMapping("/api/equipment")
final class EquipmentApi {
    private final Transactions transactions;
    private final EquipmentWrites equipment;
    private final EquipmentStore store;
    private final Profiles profiles;

    EquipmentApi(Transactions transactions, EquipmentWrites equipment, EquipmentStore store, Profiles profiles) {
        this.transactions = transactions;
        this.equipment = equipment;
        this.store = store;
        this.profiles = profiles;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        var after = ListedAfter.of(page);
        List<Equipment> found = transactions.read(caller, () -> store.list(caller.subject(), after, page.limit() + 1));
        return Reply.ok(Page.of(found, page, last -> new ListedAfter(last.name(), last.id()))
                .map(Equipment::view));
    }

    @Needs(Scope.PLAN)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(equipment.create(request));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        Equipment found = find(caller, id);
        return Reply.ok(found.view(), found.version());
    }

    @Needs(Scope.PLAN)
    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(WriteRequest request, @PathVariable String id) {
        return Reply.of(equipment.replace(request, Query.id(id, EquipmentWrites.KIND)));
    }

    @Needs(Scope.PLAN)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(WriteRequest request, @PathVariable String id) {
        return Reply.of(equipment.remove(request, Query.id(id, EquipmentWrites.KIND)));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}/plates")
    ResponseEntity<byte[]> plates(Caller caller, @PathVariable String id, Query query) {
        Equipment found = find(caller, id);
        LoadUnit athletes =
                transactions.read(caller, () -> profiles.get(caller.subject())).loadUnit();
        Load load = AskedLoad.require(query, () -> athletes);
        String name = query.text("bar");
        var bar = found.bar(name);
        if (bar.isEmpty()) {
            query.problem("bar", "unknown_bar", "There is no such bar in this place.");
        }
        query.refuseIfAny();
        return Reply.ok(PlateAnswer.of(found.id(), bar.orElseThrow(), load));
    }

    private Equipment find(Caller caller, String id) {
        UUID wanted = Query.id(id, EquipmentWrites.KIND);
        return transactions.read(caller, () -> equipment.get(caller.subject(), wanted));
    }
}
