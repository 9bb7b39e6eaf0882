package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Templates over HTTP.
@RestController
@RequestMapping("/api/templates")
final class TemplateApi {

    private final Transactions transactions;
    private final Templates templates;
    private final TemplateStore store;

    TemplateApi(Transactions transactions, Templates templates, TemplateStore store) {
        this.transactions = transactions;
        this.templates = templates;
        this.store = store;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        var after = ListedAfter.of(page);
        List<Template> found = transactions.read(caller, () -> store.list(caller.subject(), after, page.limit() + 1));
        return Reply.ok(Page.of(found, page, last -> new ListedAfter(last.name(), last.id()))
                .map(Template::item));
    }

    @Needs(Scope.PLAN)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(templates.create(request));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        UUID template = Query.id(id, "template");
        Template found = transactions.read(caller, () -> templates.get(caller.subject(), template));
        return Reply.ok(found.view(), found.version());
    }

    @Needs(Scope.PLAN)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(WriteRequest request, @PathVariable String id) {
        return Reply.of(templates.remove(request, Query.id(id, "template")));
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/plan")
    ResponseEntity<byte[]> plan(WriteRequest request, @PathVariable String id) {
        return Reply.of(templates.plan(request, Query.id(id, "template")));
    }
}
