package org.plumbline.sync;

import java.time.Duration;
import java.util.Map;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Asks the table every few seconds: what is heard of a change may be lost, the change is not.
@Component
final class StreamRound implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRound.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Streams streams;
    private final HeadStore heads;

    StreamRound(Streams streams, HeadStore heads) {
        this.streams = streams;
        this.heads = heads;
    }

    @Override
    public String name() {
        return "stream-round";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        Map<UserId, Long> told = streams.told();
        if (told.isEmpty()) {
            return;
        }
        try {
            Map<UserId, Long> heads = this.heads.of(told.keySet());
            told.forEach((user, seq) -> {
                Long head = heads.get(user);
                if (head == null || head > seq) {
                    streams.look(user);
                }
            });
        } catch (DataAccessException later) {
            LOG.debug("the heads of the logs are read later: {}", later.getMessage());
        }
    }
}
