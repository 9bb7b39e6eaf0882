package org.plumbline.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes UUIDs of version 7. They carry a time to keep indexes compact and are never used as an order.
@Component
public final class Ids {
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        byte[] noise = new byte[10];
        random.nextBytes(noise);
        long high = (clock.millis() << 16) | 0x7000L | ((noise[0] & 0x0FL) << 8) | (noise[1] & 0xFFL);
        long low = 0x2L;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (noise[i] & 0xFFL);
        }
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
