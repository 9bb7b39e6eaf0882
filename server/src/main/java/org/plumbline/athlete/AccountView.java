package org.plumbline.athlete;

import java.util.UUID;

/// An account as its athlete sees it.
///
/// @param id as every thing has one
/// @param userId the same, under the name that signing up answers
/// @param version the profile's
record AccountView(
        UUID id,
        UUID userId,
        String email,
        boolean operator,
        String displayName,
        String timeZone,
        String unitSystem,
        long version) {
    static AccountView of(UUID id, AccountStore.Account account, Profile profile) {
        return new AccountView(
                id,
                id,
                account.email(),
                account.operator(),
                profile.displayName(),
                profile.timeZone().getId(),
                ProfileStore.wire(profile.unitSystem()),
                profile.version());
    }
}
