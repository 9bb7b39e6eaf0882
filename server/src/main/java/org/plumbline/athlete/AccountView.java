package org.plumbline.athlete;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        String weekStart,
        String effortScale,
        @Nullable Integer restTimerS,
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
                ProfileStore.wire(profile.weekStart()),
                ProfileStore.wire(profile.effortScale()),
                profile.restTimerS(),
                profile.version());
    }
}
