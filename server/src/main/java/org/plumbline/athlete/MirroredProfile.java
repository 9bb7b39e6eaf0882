package org.plumbline.athlete;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The account as its athlete sees it, for the athlete's devices.
@Component
final class MirroredProfile implements Mirrored {
    private final AccountStore accounts;
    private final ProfileStore profiles;

    MirroredProfile(AccountStore accounts, ProfileStore profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    @Override
    public String kind() {
        return Me.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return Map.of(user.value(), Json.tree(AccountView.of(user.value(), accounts.get(user), profiles.get(user))));
    }
}
