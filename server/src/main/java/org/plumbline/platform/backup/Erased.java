package org.plumbline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.stores.StoreFailure;

/// One account that was deleted: a line of `erased.log`, the id and the time with a tab between.
public record Erased(UUID userId, Instant at) {
    /// All lines; a line that says something else is refused, because an account would come back by it.
    public static List<Erased> read(Path file) {
        try {
            var all = new ArrayList<Erased>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    all.add(parse(line, file + ":" + number));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new StoreFailure("The list of deleted accounts cannot be read: " + e, e);
        }
    }

    private static Erased parse(String line, String where) {
        String[] parts = line.strip().split("\\s+", -1);
        Optional<UUID> id = Fields.findUuid(parts[0]);
        try {
            if (id.isPresent() && parts.length == 2) {
                return new Erased(id.get(), Instant.parse(parts[1]));
            }
        } catch (DateTimeException e) {
            throw new StoreFailure(where + " is not an id and a time: " + line, e);
        }
        throw new StoreFailure(where + " is not an id and a time: " + line);
    }

    String line() {
        return userId + "\t" + at + "\n";
    }
}
