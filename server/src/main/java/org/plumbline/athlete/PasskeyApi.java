package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Scope;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Needs;
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

/// The passkeys of an account.
@RestController
@RequestMapping("/api/passkeys")
final class PasskeyApi {
    private final Passkeys passkeys;
    private final PasskeySites sites;

    PasskeyApi(Passkeys passkeys, PasskeySites sites) {
        this.passkeys = passkeys;
        this.sites = sites;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        return Reply.ok(passkeys.list(caller, page));
    }

    @Needs(Scope.READ)
    @PostMapping("/options")
    ResponseEntity<byte[]> options(Caller caller, HttpServletRequest request) {
        Scopes.requireSignedIn(caller);
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        String password = fields.required("current_password", fields.text("current_password", Passwords.LONGEST));
        fields.noOthers();
        problems.refuseIfAny();
        PasskeySite site = sites.requirePage(request);
        return Reply.ok(Map.of(
                "public_key",
                passkeys.options(caller, password == null ? "" : password, site, request.getRemoteAddr())));
    }

    @Needs(Scope.READ)
    @PostMapping
    ResponseEntity<byte[]> add(WriteRequest request, HttpServletRequest http) {
        return Reply.of(passkeys.add(request, sites.of(http)));
    }

    @Needs(Scope.READ)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable("id") String id, WriteRequest request) {
        UUID passkey = Query.id(id, "passkey");
        return Reply.of(passkeys.remove(request, passkey));
    }
}
