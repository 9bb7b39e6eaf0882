package org.plumbline.athlete;

import java.text.Normalizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords by Argon2id with 19 MiB, two passes and one lane (OWASP's first choice). As many run at once as
/// there are processors, so that a storm of sign-ins costs time and not the heap.
@Component
final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /// What a password is compared with where there is no account, so that this takes as long.
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> hash("the password of nobody at all"), Thread::startVirtualThread);

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            String hash = argon2.encode(normal(password));
            if (hash == null) {
                throw new IllegalStateException("no hash was made");
            }
            return hash;
        } finally {
            turns.release();
        }
    }

    /// @param hash null where there is no account
    boolean matches(String password, @Nullable String hash) {
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(normal(password), hash == null ? nobodys.join() : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    /// Whether the hash was made with other parameters than today's.
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /// The same keys pressed on another system are the same password.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
