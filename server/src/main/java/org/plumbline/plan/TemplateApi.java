package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
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
    private static final String SEPARATOR = "\n";

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
        String after = page.after() == null ? new UUID(0, 0) + SEPARATOR : page.after();
        UUID id = afterId(after);
        String name = after.substring(after.indexOf(SEPARATOR) + 1);
        List<Template> found =
                transactions.read(caller, () -> store.list(caller.subject(), name, id, page.limit() + 1));
        boolean more = found.size() > page.limit();
        List<Template> shown = more ? found.subList(0, page.limit()) : found;
        String next = more
                ? PageRequest.cursor(
                        shown.getLast().id() + SEPARATOR + shown.getLast().name())
                : null;
        return Reply.ok(new Page<>(shown.stream().map(Template::item).toList(), next));
    }

    private static UUID afterId(String after) {
        try {
            return UUID.fromString(after.substring(0, Math.max(0, after.indexOf(SEPARATOR))));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("/cursor", "cursor", "This is not a cursor that was given out.");
        }
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
