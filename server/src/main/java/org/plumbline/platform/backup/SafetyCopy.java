package org.plumbline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.plumbline.platform.db.SchemaGuard;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a backup before a migration runs on data, and keeps the last few in the data folder.
@Component
final class SafetyCopy implements SchemaGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SafetyCopy.class);
    private static final int KEPT = 5;

    private final Stores stores;
    private final StoreAddresses addresses;
    private final InstantSource clock;

    SafetyCopy(Stores stores, StoreAddresses addresses, InstantSource clock) {
        this.stores = stores;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public void beforeUse() {
        new RestoreMark(stores.folder()).refuseIfSet();
    }

    @Override
    public void beforeMigration(String from) {
        Path folder = stores.folder().root().resolve("backups");
        Instant now = clock.instant();
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path file = folder.resolve("before-migration-of-%s-%s.backup".formatted(from, time));
        try {
            Files.createDirectories(folder);
            Snapshot.write(addresses, file, now, Progress.SILENT);
            LOG.info("The schema is going to change; what was there before is in {}", file);
            forgetOld(folder);
        } catch (IOException e) {
            throw new StoreFailure("No backup can be kept in " + folder + " before the schema changes: " + e, e);
        }
    }

    private static void forgetOld(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> old = files.filter(file -> file.getFileName().toString().startsWith("before-migration-of-"))
                    .sorted(Comparator.comparing(SafetyCopy::writtenAt).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    /// By its name: a copy of the folder has other file times.
    private static String writtenAt(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.indexOf('-', "before-migration-of-".length()));
    }
}
