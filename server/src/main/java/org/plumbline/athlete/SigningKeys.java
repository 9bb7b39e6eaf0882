package org.plumbline.athlete;

import java.util.List;

/// The keys that sign access tokens, newest first: that one signs, all of them verify.
record SigningKeys(List<SigningKey> list) {
    SigningKeys {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("no signing key");
        }
    }

    SigningKey newest() {
        return list.getFirst();
    }
}
